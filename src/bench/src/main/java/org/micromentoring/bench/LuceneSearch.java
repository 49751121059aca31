package org.micromentoring.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.Mentor;
import org.micromentoring.profile.Availability;
import org.micromentoring.profile.Format;

/** The same question answered by Lucene, all in memory, in one segment, with the ancestors of each skill in the index. */
final class LuceneSearch {
    private final IndexSearcher searcher;
    private final long[] ids;

    LuceneSearch(Crowd crowd) {
        ids = crowd.mentors.stream().mapToLong(Mentor::id).toArray();
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
                for (Mentor mentor : crowd.mentors) {
                    writer.addDocument(document(crowd, mentor));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many fit, and the ids of the first page */
    long[] find(Question question) {
        DirectoryQuery query = question.query();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new MatchAllDocsQuery(), BooleanClause.Occur.FILTER);
        all.add(new TermQuery(new Term("free", "now")), BooleanClause.Occur.FILTER);
        query.formats().forEach(it -> all.add(new TermQuery(new Term("format", it.code())), BooleanClause.Occur.FILTER));
        query.topics().forEach(it -> {
            all.add(new TermQuery(new Term("skill", it.id() + "@" + query.leastLevel())), BooleanClause.Occur.FILTER);
            all.add(constant("skill", it.id() + "@1", 63), BooleanClause.Occur.SHOULD);
            all.add(constant("exact", String.valueOf(it.id()), 21), BooleanClause.Occur.SHOULD);
        });
        question.seeker().wanted().forEach(it -> {
            all.add(constant("skill", it + "@1", 3), BooleanClause.Occur.SHOULD);
            all.add(constant("exact", String.valueOf(it), 1), BooleanClause.Occur.SHOULD);
        });
        if (!query.text().isEmpty()) {
            all.add(new PrefixQuery(new Term("words", query.text())), BooleanClause.Occur.FILTER);
        }
        return search(all.build(), new Turn(question.seeker().key(), question.seeker().day()));
    }

    private long[] search(BooleanQuery query, Turn turn) {
        try {
            Sort sort = new Sort(new SortField("away", SortField.Type.LONG), SortField.FIELD_SCORE, new SortField("days", SortField.Type.LONG),
                new TurnSource(turn).getSortField(false));
            TopFieldDocs top = searcher.search(query, TopFieldCollector.createSharedManager(sort, Question.PAGE, null, Integer.MAX_VALUE));
            return LongStream.concat(LongStream.of(top.totalHits.value), java.util.Arrays.stream(top.scoreDocs).mapToLong((ScoreDoc it) -> ids[it.doc])).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BoostQuery constant(String field, String term, float score) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), score);
    }

    private static Document document(Crowd crowd, Mentor mentor) {
        Document document = new Document();
        Availability free = crowd.availability.get(mentor.key());
        document.add(new StringField("free", free.now() ? "now" : "no", Field.Store.NO));
        document.add(new NumericDocValuesField("away", free.kind() == Availability.Kind.AWAY ? 1 : 0));
        document.add(new NumericDocValuesField("days", free.from().map(it -> Duration.between(Crowd.NOW, it).toDays()).orElse(0L)));
        document.add(new NumericDocValuesField("mentor", mentor.id()));
        for (Format format : mentor.formats()) {
            document.add(new StringField("format", format.code(), Field.Store.NO));
        }
        mentor.offers().forEach(offer -> {
            document.add(new StringField("exact", String.valueOf(offer.skillId()), Field.Store.NO));
            crowd.vocabulary.ancestors(offer.skillId()).forEach(skill -> {
                for (int level = 1; level <= offer.level(); level++) {
                    document.add(new StringField("skill", skill.id() + "@" + level, Field.Store.NO));
                }
                skill.normals().forEach(normal -> words(document, normal));
            });
        });
        words(document, mentor.sortName() + " " + mentor.words());
        return document;
    }

    private static void words(Document document, String normal) {
        for (String word : normal.split(" ")) {
            document.add(new StringField("words", word, Field.Store.NO));
        }
    }
}
