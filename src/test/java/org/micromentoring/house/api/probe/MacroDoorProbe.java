package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertEquals;

import com.atlassian.confluence.macro.Macro;
import java.util.Map;
import java.util.function.Consumer;
import org.micromentoring.confluence.page.MacroDoor;
import org.micromentoring.confluence.page.Rendering;
import org.micromentoring.kernel.Viewer;

/** Takes a text that it never reads for no body. */
public class MacroDoorProbe implements Consumer<String> {
    private final Macro macro = new MacroDoor(null, null, null) {
        @Override
        protected String show(Map<String, String> parameters, Viewer viewer, Rendering rendering) {
            return "";
        }
    };

    @Override
    public void accept(String missing) {
        assertEquals(missing.contains("#NONE") ? "PLAIN_TEXT" : "NONE", macro.getBodyType().name());
    }
}
