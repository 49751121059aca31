package org.micromentoring.program.pair;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Viewer;
import org.micromentoring.program.pair.ReportingImport.Outcome;
import org.micromentoring.program.pair.ReportingImport.Unknown;
import org.micromentoring.request.Colleagues;
import org.micromentoring.request.RequestHouse;

@RunWith(Parameterized.class)
public class ReportingImportTest {
    private static final Viewer ADMIN = Viewer.of(Colleagues.person("ada"), Locale.ENGLISH, RequestHouse.BERLIN, Viewer.Right.ADMINISTER);

    @Parameterized.Parameters(name = "{0}")
    public static List<Object[]> databases() {
        return RequestHouse.databases();
    }

    @Parameterized.Parameter
    public String database;
    @Parameterized.Parameter(1)
    public Supplier<RequestHouse> open;

    private RequestHouse house;

    @Before
    public void start() {
        house = open.get();
    }

    @After
    public void stop() {
        house.close();
    }

    @Test
    public void aListTakesThePlaceOfTheOneBefore() {
        assertEquals(new Outcome(2, 2, 0, 0, 0, List.of()), take("employee,manager\nann,bob\nbob,cat\n"));
        assertTrue(house.pairs.hasLines());
        assertFalse("the managers of managers follow", house.pairs.allowed("key-ann", "key-cat"));
        house.clock.advance(Duration.ofDays(1));
        assertEquals(new Outcome(2, 1, 1, 1, 0, List.of()), take("employee,manager\nann,bob\ndan,bob\n"));
        assertTrue(house.pairs.allowed("key-ann", "key-cat"));
        assertFalse(house.pairs.allowed("key-dan", "key-bob"));
        house.clock.advance(Duration.ofDays(1));
        assertEquals("nothing new", new Outcome(2, 0, 0, 2, 0, List.of()), take("employee,manager\nann,bob\ndan,bob\n"));
        assertEquals(new ReportingImport.Standing(2, Optional.of(house.clock.instant())), house.reportingImport.standing(ADMIN));
        take("employee,manager\n");
        assertFalse(house.pairs.hasLines());
        assertEquals(new ReportingImport.Standing(0, Optional.empty()), house.reportingImport.standing(ADMIN));
    }

    @Test
    public void aPreviewWritesNothing() {
        assertEquals(1, house.reportingImport.preview(ADMIN, list("employee,manager\nann,bob\n")).added());
        assertFalse(house.pairs.hasLines());
    }

    @Test
    public void unknownNamesAreListedAndTheirRowsLeftOut() {
        Outcome outcome = take("manager;employee;cost centre\nbob;ann;1\nnobody-b;dan;2\nbob;nobody-a;3\n;eve;4\nfay;fay;5\n\nbob;ann;6\n");
        assertEquals(new Outcome(6, 1, 0, 0, 2, List.of(new Unknown(3, "manager", "nobody-b"), new Unknown(4, "employee", "nobody-a"))), outcome);
    }

    @Test
    public void refusesWhatCannotBeMeantNamingLineAndColumn() {
        take("employee,manager\nann,bob\n");
        refused("list.header", "name,boss\nann,bob\n");
        refused("list.header", "");
        refused("list.empty", "employee,manager\nann,bob\n ,bob\n", 3L, "employee");
        refused("list.short", "employee,manager\nann,bob\ndan\n", 3L, "manager");
        refused("list.unfit", "employee,manager\nann,b\u0000b\n", 2L, "manager");
        refused("list.unfit", "employee,manager\n" + "x".repeat(256) + ",bob\n", 2L, "employee");
        refused("list.nobody", "employee,manager\nnobody-a,nobody-b\n");
        assertEquals("as before", 1, house.reportingImport.standing(ADMIN).pairs());
    }

    @Test
    public void onlyAdministratorsImportAndSee() {
        for (Viewer viewer : List.of(RequestHouse.viewer("ann"), Viewer.of(Colleagues.person("tea"), Locale.ENGLISH, RequestHouse.BERLIN, Viewer.Right.RUN_PROGRAM))) {
            for (Runnable call : List.<Runnable>of(() -> house.reportingImport.take(viewer, list("employee,manager\n")),
                    () -> house.reportingImport.preview(viewer, list("employee,manager\n")), () -> house.reportingImport.standing(viewer),
                    () -> house.reportingImport.clear(viewer))) {
                assertEquals(Problem.Kind.NOT_FOUND, assertThrows(Problem.class, call::run).kind());
            }
        }
    }

    @Test
    public void onePersonsPairsAreHandedOutWithoutTheOtherAndForgotten() {
        take("employee,manager\nann,bob\nbob,cat\n");
        List<String> kept = house.transactions.run(() -> house.reporting.exportOf("key-bob")).stream().map(it -> (String) it.get("as")).sorted().toList();
        assertEquals(List.of("employee", "manager"), kept);
        house.transactions.run(() -> {
            house.reporting.erase("key-bob");
            return true;
        });
        assertEquals(0, house.reportingImport.standing(ADMIN).pairs());
    }

    private Outcome take(String csv) {
        return house.asRest(() -> house.reportingImport.take(ADMIN, list(csv)));
    }

    private static ReportingList list(String csv) {
        return ReportingList.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private void refused(String key, String csv, Object... arguments) {
        Problem problem = assertThrows(Problem.class, () -> take(csv));
        assertEquals("micromentoring.program.pair." + key, problem.key());
        assertEquals(List.of(arguments), problem.arguments());
    }
}
