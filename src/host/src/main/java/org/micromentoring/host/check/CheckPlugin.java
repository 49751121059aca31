package org.micromentoring.host.check;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.micromentoring.host.descriptor.Finding;

/** Puts a plugin's jar to the host's rules without starting it: {@code CheckPlugin plugin.jar ...}, one line for each finding. */
public final class CheckPlugin {
    private CheckPlugin() {
    }

    /** Ends with 0, with 1 when a jar is refused, with 2 when none is named. */
    public static void main(String[] jars) {
        int result = check(List.of(jars), System.out);
        if (result != 0) {
            System.exit(result);
        }
    }

    public static int check(List<String> jars, PrintStream out) {
        if (jars.isEmpty()) {
            out.println("Name the jar of a plugin");
            return 2;
        }
        boolean refused = false;
        for (String jar : jars) {
            List<Finding> findings = PluginCheck.of(Path.of(jar));
            findings.forEach(out::println);
            long count = Finding.refused(findings).size();
            refused |= count > 0;
            out.println(jar + ": " + (count == 0 ? "nothing that Confluence 9.2 would refuse" : count + " refused") + ", " + (findings.size() - count) + " more to know");
        }
        return refused ? 1 : 0;
    }
}
