package org.micromentoring.host.look;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Optional;
import org.junit.Test;

public class FaultsTest {
    @Test
    public void findsNothingInAPageWhereNothingIsWrong() {
        assertEquals(Optional.empty(), Faults.firstIn("<html><body><p id=\"a\">x<br></p><SCRIPT>if (a < b) {}</Script></body></html>"));
    }

    @Test
    public void lettersThatAreLongerWhenSmallMoveNothing() {
        assertEquals(Optional.empty(), Faults.firstIn("<body><p>" + "\u0130".repeat(60) + "</p><script>a</script><style>b</style></body>"));
    }

    @Test
    public void findsWhatABrowserWouldMend() {
        assertTrue(Faults.firstIn("<p><b>x</p></b>").orElseThrow().startsWith("</p> closes <b>"));
        assertTrue(Faults.firstIn("<p id=\"a\"></p><i id=\"a\"></i>").orElseThrow().startsWith("the id a is there twice"));
        assertEquals("<script> is never closed", Faults.firstIn("<script>let a = 1;").orElseThrow());
    }
}
