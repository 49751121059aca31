package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertEquals;

import com.atlassian.plugin.PluginAccessor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.micromentoring.confluence.OptionalServices;
import org.micromentoring.confluence.PluginModules;

/** Cannot tell what is switched off. */
public class PluginModulesProbe implements Consumer<String> {
    private final PluginModules modules = new PluginModules(
        () -> new ByteArrayInputStream("<atlassian-plugin key=\"k\"><ao key=\"m\"/></atlassian-plugin>".getBytes(StandardCharsets.UTF_8)), services());

    @Override
    public void accept(String missing) {
        assertEquals(Optional.empty(), modules.off());
    }

    private static OptionalServices services() {
        try {
            return Services.with(Stub.of(PluginAccessor.class, Map.of("isPluginModuleEnabled", asked -> false)));
        } catch (LinkageError missing) {
            return Services.none();
        }
    }
}
