package org.micromentoring.host.wiki;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.confluence.security.Permission;
import com.atlassian.confluence.security.PermissionManager;
import com.atlassian.confluence.user.AuthenticatedUserThreadLocal;
import java.util.Map;
import java.util.Optional;

/** Shows another page inside this one: parameters {@code page} (title, or KEY:title) and {@code space}. */
public final class IncludeMacro implements Macro {
    private final WikiStore wiki;
    private final PermissionManager permissions;
    private StorageRenderer renderer;

    public IncludeMacro(WikiStore wiki, PermissionManager permissions) {
        this.wiki = wiki;
        this.permissions = permissions;
    }

    void use(StorageRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public String execute(Map<String, String> parameters, String body, ConversionContext context) throws MacroExecutionException {
        RenderContext place = (RenderContext) context;
        String name = parameters.getOrDefault("page", parameters.getOrDefault("", ""));
        int colon = name.indexOf(':');
        String space = colon > 0 ? name.substring(0, colon) : parameters.getOrDefault("space", place.spaceKey().orElse(""));
        Optional<HostPage> page = wiki.page(space, name.substring(colon + 1))
                .filter(found -> permissions.hasPermission(AuthenticatedUserThreadLocal.get(), Permission.VIEW, found));
        if (page.isEmpty()) {
            throw new MacroExecutionException("there is no such page, or you may not see it");
        }
        if (place.isInside(page.get().getId())) {
            throw new MacroExecutionException("the page includes itself");
        }
        return renderer.part(page.get().storage(), place.including(page.get()));
    }

    @Override
    public BodyType getBodyType() {
        return BodyType.NONE;
    }

    @Override
    public OutputType getOutputType() {
        return OutputType.BLOCK;
    }
}
