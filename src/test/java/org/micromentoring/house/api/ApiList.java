package org.micromentoring.house.api;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.micromentoring.house.House;

/** src/contract/atlassian-api.csv: all that the plugin asks of Atlassian's types, how sure that is, and what happens where it is missing. */
final class ApiList {
    static final Path FILE = House.ROOT.resolve("src/contract/atlassian-api.csv");

    /**
     * One line.
     *
     * @param confidence {@code certain} or {@code likely}
     * @param ifMissing  {@code needed}; {@code ignored: why nothing happens}; or {@code Adapter: what it does instead}
     */
    record Row(Signature signature, String kind, String confidence, String ifMissing, String source) {
        boolean likely() {
            return confidence.equals("likely");
        }

        @Override
        public String toString() {
            return signature.toString();
        }

        /** Simple name of the class that copes with the absence. */
        Optional<String> adapter() {
            String word = ifMissing.contains(":") ? ifMissing.substring(0, ifMissing.indexOf(':')) : "";
            return Optional.of(word).filter(it -> !it.isEmpty() && !it.equals("ignored"));
        }
    }

    private ApiList() {
    }

    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();
        try (Reader in = Files.newBufferedReader(FILE)) {
            for (CSVRecord line : format.parse(in)) {
                rows.add(new Row(new Signature(line.get("type"), line.get("member"), line.get("descriptor")), line.get("kind"),
                    line.get("confidence"), line.get("if missing"), line.get("source")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
