package org.micromentoring.house.api;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** For each line of the list that an adapter copes with: the adapter on a host that lacks it does the next best and says one line. */
@RunWith(Parameterized.class)
public class MissingMemberTest {
    @Parameterized.Parameter
    public ApiList.Row row;

    @Parameterized.Parameters(name = "{0}")
    public static List<ApiList.Row> rows() {
        return ApiList.rows().stream().filter(row -> row.adapter().isPresent()).toList();
    }

    @Test
    public void theAdapterDoesTheNextBestAndSaysOneLine() throws ReflectiveOperationException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Consumer<String> probe = probe(new Without(row.signature()));
            probe.accept(row.signature().toString());
            probe.accept(row.signature().toString());
        } finally {
            System.setErr(before);
        }
        String log = said.toString(StandardCharsets.UTF_8);
        assertEquals(log, row.likely() ? 1 : log.lines().count(), log.lines().filter(line -> line.contains("this version of the wiki lacks")).count());
    }

    @SuppressWarnings("unchecked")
    private Consumer<String> probe(ClassLoader host) throws ReflectiveOperationException {
        Class<?> type = host.loadClass("org.micromentoring.house.api.probe." + row.adapter().orElseThrow() + "Probe");
        return (Consumer<String>) type.getConstructor().newInstance();
    }
}
