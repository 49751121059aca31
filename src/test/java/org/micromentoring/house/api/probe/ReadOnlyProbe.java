package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertFalse;

import com.atlassian.confluence.api.service.accessmode.AccessModeService;
import java.util.Map;
import java.util.function.Consumer;
import org.micromentoring.confluence.ReadOnly;

/** Says no, though the site is in read-only mode: it cannot know. */
public class ReadOnlyProbe implements Consumer<String> {
    private final ReadOnly readOnly;

    public ReadOnlyProbe() {
        readOnly = new ReadOnly(services());
    }

    @Override
    public void accept(String missing) {
        assertFalse(readOnly.on());
    }

    private static org.micromentoring.confluence.OptionalServices services() {
        try {
            return Services.with(Stub.of(AccessModeService.class, Map.of("isReadOnlyAccessModeEnabled", asked -> true)));
        } catch (LinkageError missing) {
            return Services.none();
        }
    }
}
