package org.micromentoring.bench;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** The order of equals, for Lucene. */
final class TurnSource extends DoubleValuesSource {
    private final Turn turn;

    TurnSource(Turn turn) {
        this.turn = turn;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        NumericDocValues mentors = DocValues.getNumeric(leaf.reader(), "mentor");
        return new DoubleValues() {
            @Override
            public double doubleValue() throws IOException {
                return turn.of(mentors.longValue());
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                return mentors.advanceExact(document);
            }
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(turn);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TurnSource source && source.turn == turn;
    }

    @Override
    public String toString() {
        return "turn";
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }
}
