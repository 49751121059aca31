package org.micromentoring.host.resources;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.templates.Requirements;
import org.micromentoring.host.web.CurrentRequest;

/** Takes down with the request what its page needs. Outside a request (jobs, mail) nothing is taken down. */
public final class RequiredResources implements Requirements {
    private static final String ATTRIBUTE = RequiredResources.class.getName();

    private record Wanted(Set<String> resources, Set<String> contexts) {
    }

    @Override
    public void resource(String key) {
        CurrentRequest.get().ifPresent(request -> wanted(request).resources().add(key));
    }

    @Override
    public void context(String name) {
        CurrentRequest.get().ifPresent(request -> wanted(request).contexts().add(name));
    }

    static List<String> resourcesOf(HttpServletRequest request) {
        return new ArrayList<>(wanted(request).resources());
    }

    static List<String> contextsOf(HttpServletRequest request) {
        return new ArrayList<>(wanted(request).contexts());
    }

    private static Wanted wanted(HttpServletRequest request) {
        return Optional.ofNullable((Wanted) request.getAttribute(ATTRIBUTE)).orElseGet(() -> {
            Wanted fresh = new Wanted(new LinkedHashSet<>(), new LinkedHashSet<>());
            request.setAttribute(ATTRIBUTE, fresh);
            return fresh;
        });
    }
}
