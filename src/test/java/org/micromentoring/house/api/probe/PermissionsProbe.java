package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import java.util.Map;
import java.util.function.Consumer;
import org.micromentoring.confluence.Permissions;

/** Asks in the other form, and is told the same. */
public class PermissionsProbe implements Consumer<String> {
    private final Permissions permissions = new Permissions(Stub.of(PermissionManager.class, Map.of("hasPermission", asked -> asked[1] == Permission.VIEW)));

    @Override
    public void accept(String missing) {
        assertTrue(permissions.may(null, Permission.VIEW, "target"));
        assertFalse(permissions.may(null, Permission.EDIT, "target"));
    }
}
