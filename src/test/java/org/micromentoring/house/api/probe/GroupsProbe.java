package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertEquals;

import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserManager;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.micromentoring.confluence.Groups;
import org.micromentoring.confluence.OptionalServices;

/** Proposes nothing; a name that is typed whole is still found. */
public class GroupsProbe implements Consumer<String> {
    private final Groups groups = new Groups(Stub.of(UserAccessor.class, Map.of()), services());

    @Override
    public void accept(String missing) {
        assertEquals(List.of(), groups.startingWith("a", 5));
    }

    private static OptionalServices services() {
        try {
            return Services.with(Stub.of(UserManager.class, Map.of("findGroupNamesByPrefix", asked -> List.of("a group"))));
        } catch (LinkageError missing) {
            return Services.none();
        }
    }
}
