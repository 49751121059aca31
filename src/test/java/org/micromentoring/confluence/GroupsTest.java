package org.micromentoring.confluence;

import static org.junit.Assert.assertEquals;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.confluence.user.UserAccessor;
import com.atlassian.sal.api.user.UserManager;
import com.atlassian.user.Group;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class GroupsTest {
    private final UserAccessor users = mock(UserAccessor.class);
    private final OptionalServices services = mock(OptionalServices.class);
    private final Groups groups = new Groups(users, services);

    @Test
    public void aGroupHasTheNameThatTheWikiGivesIt() {
        Group staff = mock(Group.class);
        when(staff.getName()).thenReturn("staff");
        when(users.getGroup("STAFF")).thenReturn(staff);
        assertEquals(Optional.of("staff"), groups.named("STAFF"));
        assertEquals(Optional.empty(), groups.named("stuff"));
    }

    @Test
    public void suggestsNoMoreThanAskedForEvenFromAHostThatIgnoresTheLimit() {
        UserManager manager = mock(UserManager.class);
        when(services.find(UserManager.class)).thenReturn(Optional.of(manager));
        when(manager.findGroupNamesByPrefix(any(), anyInt(), anyInt())).thenReturn(List.of("a1", "a2", "a3"));
        assertEquals(List.of("a1", "a2"), groups.startingWith("a", 2));
    }

    @Test
    public void suggestsNothingWhereTheHostCannotSearch() {
        when(services.find(UserManager.class)).thenReturn(Optional.empty());
        assertEquals(List.of(), groups.startingWith("a", 2));
        UserManager old = mock(UserManager.class);
        when(services.find(UserManager.class)).thenReturn(Optional.of(old));
        when(old.findGroupNamesByPrefix(any(), anyInt(), anyInt())).thenThrow(new NoSuchMethodError("findGroupNamesByPrefix"));
        assertEquals(List.of(), groups.startingWith("a", 2));
    }
}
