package org.micromentoring.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The statements sent while it was open; a batch counts once, as it is one way to the database and back. */
public final class Recording implements AutoCloseable {
    private static final Pattern SEQUENCE = Pattern.compile("(?i)\\b(NEXTVAL|NEXT\\s+VALUE\\s+FOR|CURRVAL|IDENTITY\\(\\))");

    private final Predicate<Thread> threads;
    private final Consumer<Recording> end;
    private final List<String> statements = new ArrayList<>();

    Recording(Predicate<Thread> threads, Consumer<Recording> end) {
        this.threads = threads;
        this.end = end;
    }

    synchronized void saw(Thread thread, String sql) {
        if (threads.test(thread)) {
            statements.add(sql);
        }
    }

    public synchronized List<String> statements() {
        return List.copyOf(statements);
    }

    /** Without the reads of sequences, which Active Objects does for each row on PostgreSQL. */
    public List<String> statementsBesidesSequences() {
        return statements().stream().filter(sql -> !SEQUENCE.matcher(sql).find()).toList();
    }

    public int count() {
        return statements().size();
    }

    public int countBesidesSequences() {
        return statementsBesidesSequences().size();
    }

    @Override
    public void close() {
        end.accept(this);
    }
}
