package com.atlassian.util.profiling;

/** Active Objects times each call with this class; here nothing is measured. */
public class Metrics {
    public static Builder metric(String name) {
        return new Builder();
    }

    public static class Builder {
        public Builder tag(String key, String value) {
            return this;
        }

        public Builder withAnalytics() {
            return this;
        }

        public Builder invokerPluginKey(String key) {
            return this;
        }

        public Ticker startTimer() {
            return () -> { };
        }
    }
}
