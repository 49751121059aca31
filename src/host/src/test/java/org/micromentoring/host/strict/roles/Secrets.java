package org.micromentoring.host.strict.roles;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micromentoring.host.strict.roles.RoleTable.Entry;

/** Words that only some may ever read, wherever they are looked for. */
final class Secrets {
    private static final Pattern WORDS = Pattern.compile("Zqh(draft|retired|erased|outsider|switchedoff|unlicensednow|removed)\\b|Zqhidden\\w+|Zqdepartmentof(?!open|paused)\\w+|zqgoal");
    /** Of the three people of the need, and of whom it was suggested to or by. */
    private static final Set<Role> OF_THE_NEED = Set.of(Role.MENTEE, Role.MENTOR, Role.THIRD);

    /** Those that this reader should never have seen. */
    List<String> in(Answer answer, Role role, Agent reader, Entry entry) {
        List<String> found = new ArrayList<>();
        if (entry.name().startsWith("GET /admin/people/") && role == Role.ADMIN || entry.name().equals("GET /me/data")) {
            return found;
        }
        Matcher words = WORDS.matcher(answer.body());
        while (words.find()) {
            boolean need = words.group().equals("zqgoal") && OF_THE_NEED.contains(role);
            boolean own = words.group().startsWith("Zqhidden") && reader.user().equals("r-mentor");
            if (!need && !own) {
                found.add(words.group());
            }
        }
        return found;
    }
}
