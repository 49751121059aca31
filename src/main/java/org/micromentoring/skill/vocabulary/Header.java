package org.micromentoring.skill.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micromentoring.kernel.Problem;
import org.micromentoring.kernel.Typed;

/** The first line of a file: tells what the file is, and where each column stands. */
final class Header {
    private static final Pattern NAME = Pattern.compile("name(?:_([a-z]{2,3})(?:[-_]([a-z]{2}))?)?");
    private static final Set<String> OWN = Set.of("type", "parent", "synonyms", "source", "state");

    private final Kind kind;
    private final int size;
    private final Map<String, Integer> columns;

    private Header(Kind kind, int size, Map<String, Integer> columns) {
        this.kind = kind;
        this.size = size;
        this.columns = columns;
    }

    /**
     * Empty when the line is no header that we know.
     *
     * @throws Problem for a header that names a column twice: which of the two would count?
     */
    static Optional<Header> of(String[] cells) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            columns.putIfAbsent(cells[i].strip().toLowerCase(Locale.ROOT), i);
        }
        Optional<Header> header = of(cells, columns);
        Set<String> seen = new HashSet<>();
        for (String cell : header.isPresent() ? cells : new String[0]) {
            String column = cell.strip().toLowerCase(Locale.ROOT);
            Matcher name = NAME.matcher(column);
            if (!seen.add(name.matches() ? "name_" + language(name) : column)) {
                throw Problem.invalid("", "micromentoring.skill.csv.twice", column);
            }
        }
        return header;
    }

    private static Optional<Header> of(String[] cells, Map<String, Integer> columns) {
        Optional<Kind> kind = Optional.empty();
        if (columns.keySet().containsAll(Set.of("parentobjecttype", "parentid", "childid", "childobjecttype"))) {
            kind = Optional.of(Kind.ESCO_HIERARCHY);
        } else if (columns.keySet().containsAll(Set.of("originuri", "id", "preferredlabel", "altlabels"))) {
            kind = Optional.of(columns.containsKey("iscogroupcode") ? Kind.ESCO_OCCUPATIONS : Kind.ESCO_GROUPS);
        } else if (columns.keySet().stream().anyMatch(it -> NAME.matcher(it).matches())
            && columns.keySet().stream().allMatch(it -> OWN.contains(it) || NAME.matcher(it).matches())) {
            kind = Optional.of(Kind.OWN);
        }
        return kind.map(it -> new Header(it, cells.length, columns));
    }

    Kind kind() {
        return kind;
    }

    int size() {
        return size;
    }

    Row row(int number, String[] cells) {
        return switch (kind) {
            case ESCO_HIERARCHY -> hierarchy(number, cells);
            case ESCO_GROUPS, ESCO_OCCUPATIONS -> esco(number, cells);
            case OWN -> own(number, cells);
        };
    }

    /** Only groups are imported, so only rows between groups are of use. */
    private Row hierarchy(int number, String[] cells) {
        boolean groups = cell("parentobjecttype", cells).equals("skillgroup") && cell("childobjecttype", cells).equals("skillgroup");
        List<String> child = groups ? List.of(Known.ESCO + cell("childid", cells)) : List.of();
        return new Row(kind, number, false, Map.of(), groups ? Known.ESCO + cell("parentid", cells) : "", List.of(), child, false, fault(child));
    }

    /** The key is kept beside the URI because the hierarchy names groups by it. */
    private Row esco(int number, String[] cells) {
        boolean role = kind == Kind.ESCO_OCCUPATIONS;
        List<String> sources = new ArrayList<>(List.of(cell("originuri", cells)));
        if (!role) {
            sources.add(Known.ESCO + cell("id", cells));
        }
        return new Row(kind, number, role, Map.of("en", cell("preferredlabel", cells)), "", lines(cell("altlabels", cells)), sources, false,
            fault(sources));
    }

    private Row own(int number, String[] cells) {
        Map<String, String> names = new HashMap<>();
        columns.forEach((column, index) -> {
            Matcher name = NAME.matcher(column);
            String text = Formula.unguarded(cells[index]);
            if (name.matches() && !text.isBlank()) {
                names.put(language(name), text);
            }
        });
        String type = cell("type", cells).toLowerCase(Locale.ROOT);
        String state = cell("state", cells).toLowerCase(Locale.ROOT);
        List<String> sources = lines(Formula.unguarded(cell("source", cells)));
        String fault = Set.of("", "skill", "role").contains(type) ? Set.of("", "active", "retired").contains(state) ? fault(sources) : "state" : "type";
        return new Row(kind, number, type.equals("role"), names, asTyped("parent", cells),
            asTyped("synonyms", cells).lines().filter(line -> !line.isBlank()).toList(), sources, state.equals("retired"), fault);
    }

    private static String language(Matcher name) {
        String language = name.group(1) == null ? "en" : name.group(1);
        return name.group(2) == null ? language : language + "-" + name.group(2).toUpperCase(Locale.ROOT);
    }

    private String cell(String column, String[] cells) {
        Integer index = columns.get(column);
        return index == null ? "" : cells[index].strip();
    }

    private String asTyped(String column, String[] cells) {
        Integer index = columns.get(column);
        return index == null ? "" : Formula.unguarded(cells[index]);
    }

    private static List<String> lines(String cell) {
        return cell.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String fault(List<String> sources) {
        boolean bad = sources.stream().anyMatch(it -> it.isEmpty() || it.equals(Known.ESCO) || it.length() > 255
            || !Typed.storable(it) || it.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL));
        return bad ? "source" : "";
    }
}
