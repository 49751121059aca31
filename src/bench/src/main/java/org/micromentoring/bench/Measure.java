package org.micromentoring.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.util.Statistics;

/** Runs all benchmarks, prints a table and puts it into the file that is given. */
public final class Measure {
    private static final String BEGIN = "<!-- directory search: written by src/bench -->";
    private static final String END = "<!-- end -->";

    private Measure() {
    }

    public static void main(String[] arguments) throws RunnerException, IOException {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Map<String, Statistics> times = new TreeMap<>();
        Collection<RunResult> runs = new Runner(new OptionsBuilder().include(DirectorySearch.class.getName()).build()).run();
        runs.forEach(it -> times.put(it.getParams().getParam("mentors") + it.getParams().getParam("way"), it.getPrimaryResult().getStatistics()));
        String text = text(times, Heap.ofIndex(10_000), load);
        System.out.println(text);
        Path file = Path.of(arguments[0]);
        String before = Files.exists(file) ? Files.readString(file) : "# Performance\n\nMeasured by `mvn -q -Pbench verify`; only ratios of one run count (times drift on shared machines).\n";
        int from = before.indexOf(BEGIN);
        int to = from < 0 ? -1 : before.indexOf(END, from);
        String after = from < 0 ? before + "\n" + text : before.substring(0, from) + text + before.substring(to + END.length() + 1);
        Files.write(file, after.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Map<String, Statistics> times, long heap, double load) {
        StringBuilder text = new StringBuilder(BEGIN + "\n## Directory search (budgets S3, S12)\n\n");
        text.append(String.format(Locale.ROOT, "%s, %s %s, %d cores with a load of %.1f before the run, Java %s. One search of a mix of 64: skill with narrower ones, least level, format, free place, every second "
                + "one with the beginning of a word, best match first, 25 results of *company* (2,000 mentors) and *giant* (10,000 mentors, 100,000 skill links). "
                + "SQL answers less: no words, no best match.%n%n", LocalDate.now(), System.getProperty("os.name"), System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors(), load, Runtime.version().feature()));
        text.append("| Way | company, median us | p99 us | giant, median us | p99 us | giant median against the index |\n|---|---:|---:|---:|---:|---:|\n");
        Map.of("index", "our index", "lucene", "Lucene 8.11 in memory", "scan", "plain scan", "sql", "SQL on PostgreSQL 15, indexed, prepared")
            .entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(way -> text.append(row(way.getKey(), way.getValue(), times)));
        double tail = times.get("10000index").getPercentile(99) / times.get("2000index").getPercentile(99);
        text.append(String.format(Locale.ROOT, "%n- p99 at *giant* is %.1f times p99 at *company* (budget: 3).%n- Heap of the index at *giant*: %.1f MB (budget: 30).%n%s%n",
            tail, heap / 1e6, END));
        return text.toString().replace("\r", "");
    }

    private static String row(String way, String name, Map<String, Statistics> times) {
        Statistics company = times.get("2000" + way);
        Statistics giant = times.get("10000" + way);
        return String.format(Locale.ROOT, "| %s | %.0f | %.0f | %.0f | %.0f | %.1f |%n", name, company.getPercentile(50), company.getPercentile(99),
            giant.getPercentile(50), giant.getPercentile(99), giant.getPercentile(50) / times.get("10000index").getPercentile(50));
    }
}
