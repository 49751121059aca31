package com.atlassian.util.profiling;

/** Active Objects asks for this class at run time; the product has it, Central has not. */
public interface Ticker extends AutoCloseable {
    @Override
    void close();
}
