package org.micromentoring.host.strict.roles;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Who knocks: the columns of the table. Each but the first has an account of that name, and a twin without any objects. */
enum Role {
    /** Nobody signed in. */
    ANONYMOUS("anon"),
    /** Signed in without a licence. */
    UNLICENSED("unlic"),
    /** The account is switched off. */
    OFF("off"),
    /** Licensed, in none of the groups that take part. */
    OUTSIDE("outside"),
    /** Takes part, and has nothing to do with any object. */
    STRANGER("strange"),
    MENTEE("mentee"),
    MENTOR("mentor"),
    /** Another mentor who was asked for the same need. */
    THIRD("third"),
    /** Looks after the programme. */
    TEAM("team"),
    /** Administers the space that the macros stand in. */
    SPACE("space"),
    /** Administers another space. */
    OTHER_SPACE("other"),
    /** Administers the wiki, and has not given the second password. */
    ONCE("once"),
    /** Administers the wiki, with the second password. */
    ADMIN("admin");

    private final String column;

    Role(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    boolean signsIn() {
        return this != ANONYMOUS && this != OFF;
    }

    static List<String> columns() {
        return Arrays.stream(values()).map(Role::column).toList();
    }

    static Optional<Role> of(String column) {
        return Arrays.stream(values()).filter(it -> it.column.equals(column)).findFirst();
    }
}
