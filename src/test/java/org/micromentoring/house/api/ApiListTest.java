package org.micromentoring.house.api;

import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;
import org.micromentoring.house.House;

/**
 * Code, contract and src/contract/atlassian-api.csv say the same. Compiled with -Datlassian the second test holds the list to the
 * real classes, and tells each signature that differs.
 */
public class ApiListTest {
    private static final Pattern NAMED = Pattern.compile("com\\.atlassian\\.[a-z][\\w.]*\\.[A-Z]\\w*");

    private final List<String> breaches = new ArrayList<>();
    private final Uses uses = uses();

    @Test
    public void everyUseHasALineAndTheOtherWayRound() {
        Set<Signature> listed = ApiList.rows().stream().map(ApiList.Row::signature).collect(Collectors.toCollection(TreeSet::new));
        uses.all().stream().filter(it -> !listed.contains(it)).forEach(it -> breaches.add(
            "src/contract/atlassian-api.csv: add " + it + " (" + uses.usersOf(it) + "), how sure it is and where that is written"));
        listed.stream().filter(it -> !uses.all().contains(it)).forEach(it -> breaches.add("src/contract/atlassian-api.csv: take out " + it + "; nothing uses it"));
        assertTrue("no uses found", uses.all().size() > 50);
        House.none(breaches);
    }

    @Test
    public void everyLineIsSoOnTheClassPath() {
        for (ApiList.Row row : ApiList.rows()) {
            Signature signature = row.signature();
            Optional<String> kind = signature.isType() ? Atlassian.find(signature.internalName()).map(Atlassian::kind) : Atlassian.kind(signature);
            boolean onlyNamed = signature.isType() && uses.usersOf(signature).stream().allMatch(user -> user.endsWith(".xml"));
            if (kind.isEmpty() && !onlyNamed || kind.isPresent() && !kind.get().equals(row.kind())) {
                breaches.add("src/contract/atlassian-api.csv: " + signature + " is listed as " + row.kind() + ", and is " + kind.orElse("missing"));
            }
        }
        House.none(breaches);
    }

    @Test
    public void everyLineSaysHowSureItIsAndWhy() {
        for (ApiList.Row row : ApiList.rows()) {
            if (!Set.of("certain", "likely").contains(row.confidence()) || row.source().length() < 10) {
                breaches.add("src/contract/atlassian-api.csv: " + row.signature() + ": certain or likely, and by what source?");
            }
            if (!row.ifMissing().equals("needed") && !row.ifMissing().matches("\\w+: .{10,}")) {
                breaches.add("src/contract/atlassian-api.csv: " + row.signature() + ": needed, ignored or which adapter, and what then?");
            }
        }
        House.none(breaches);
    }

    @Test
    public void whatIsOnlyLikelySitsBehindOneAdapter() {
        for (ApiList.Row row : ApiList.rows()) {
            Set<String> users = uses.usersOf(row.signature()).stream().map(it -> it.substring(it.lastIndexOf('.') + 1).replaceAll("\\$.*", ""))
                .filter(it -> !row.signature().isType() || !it.equals("Wiring")).collect(Collectors.toCollection(TreeSet::new));
            if (row.likely() && row.ifMissing().equals("needed")) {
                breaches.add(row.signature() + " is only likely, and nothing copes with its absence");
            }
            row.adapter().filter(adapter -> !users.equals(Set.of(adapter)) && !row.confidence().equals("certain")).ifPresent(adapter -> breaches.add(
                row.signature() + " is only likely: only " + adapter + " may use it, not " + users));
        }
        House.none(breaches);
    }

    private static Uses uses() {
        Uses uses = Uses.of(House.files(House.ROOT.resolve("target/classes/org/micromentoring"), ".class"));
        for (String name : List.of("atlassian-plugin.xml", "src/main/resources/META-INF/spring/plugin-context.xml")) {
            Matcher found = NAMED.matcher(House.read(House.ROOT.resolve(name)));
            while (found.find()) {
                uses.addType(found.group(), name);
            }
        }
        return uses;
    }
}
