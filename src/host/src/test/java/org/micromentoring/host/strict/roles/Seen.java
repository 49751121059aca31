package org.micromentoring.host.strict.roles;

import java.util.ArrayList;
import java.util.List;

/** An answer, and what was asked of the database for it. */
record Seen(Answer answer, String echo, List<String> statements) {
    /** But for what only repeats the question. */
    boolean alike(Seen other) {
        return told().equals(other.told()) && statements.equals(other.statements);
    }

    String difference(Seen other) {
        if (!told().equals(other.told())) {
            return apart(told().toString(), other.told().toString());
        }
        List<String> more = new ArrayList<>(statements);
        other.statements.forEach(more::remove);
        List<String> less = new ArrayList<>(other.statements);
        statements.forEach(less::remove);
        return "more " + more + ", less " + less;
    }

    private static String apart(String one, String two) {
        int at = 0;
        while (at < Math.min(one.length(), two.length()) && one.charAt(at) == two.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 60);
        return "..." + one.substring(from, Math.min(one.length(), at + 100)) + "... and ..." + two.substring(from, Math.min(two.length(), at + 100));
    }

    private Answer told() {
        return answer.inner().without(echo);
    }
}
