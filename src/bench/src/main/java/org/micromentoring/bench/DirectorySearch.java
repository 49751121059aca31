package org.micromentoring.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.micromentoring.directory.search.Found;
import org.micromentoring.directory.search.Search;
import org.micromentoring.directory.search.Snapshot;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One search of the mix, four ways, on the same mentors (quality.md S3). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DirectorySearch {
    @Param({"2000", "10000"})
    public int mentors;
    @Param({"index", "lucene", "scan", "sql"})
    public String way;

    private List<Question> questions;
    private Snapshot snapshot;
    private PlainScan scan;
    private LuceneSearch lucene;
    private SqlSearch sql;
    private int next;

    @Setup(Level.Trial)
    public void build() {
        Crowd crowd = new Crowd(mentors);
        questions = Question.mix(crowd);
        snapshot = Snapshot.of(crowd.mentors, crowd.availability, crowd.vocabulary);
        scan = new PlainScan(crowd);
        lucene = new LuceneSearch(crowd);
        if (way.equals("sql")) {
            sql = new SqlSearch(crowd);
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        if (sql != null) {
            sql.close();
        }
    }

    @Benchmark
    public Object search() {
        Question question = questions.get(next++ & 63);
        return switch (way) {
            case "index" -> index(question);
            case "lucene" -> lucene.find(question);
            case "scan" -> scan.find(question);
            default -> sql.find(question);
        };
    }

    /** How many each way finds, without the words where only SQL is asked; they must agree before times mean anything. */
    List<List<Long>> totals() {
        return questions.stream().map(it -> List.of((long) index(it).total(), lucene.find(it)[0], scan.find(it)[0])).toList();
    }

    List<List<Long>> totalsOfSql() {
        return questions.stream().filter(it -> it.query().text().isEmpty()).map(it -> List.of((long) index(it).total(), sql.find(it)[0])).toList();
    }

    private Found index(Question question) {
        return new Search(snapshot, question.seeker(), Crowd.NOW).run(question.query(), Set.of(), Set.of());
    }
}
