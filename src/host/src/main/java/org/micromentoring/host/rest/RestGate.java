package org.micromentoring.host.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.host.web.Access;
import org.micromentoring.host.web.AccessLevel;

/** Stands before every resource method: first the rule against forgery, then who may call, then read-only mode. */
@javax.annotation.Priority(1000)
public final class RestGate implements ContainerRequestFilter {
    private final Access access;
    private final String origin;
    private final BooleanSupplier readOnly;
    @Context
    private ResourceInfo resource;

    /** @param origin of the base URL */
    RestGate(Access access, String origin, BooleanSupplier readOnly) {
        this.access = access;
        this.origin = origin;
        this.readOnly = readOnly;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        Method method = resource.getResourceMethod();
        Class<?> type = resource.getResourceClass();
        if (!method.isAnnotationPresent(XsrfProtectionExcluded.class)) {
            Optional<String> forged = ForgeryRule.refusal(forgeryCall(call));
            if (forged.isPresent()) {
                refuse(call, 403, forged.get());
                return;
            }
        }
        switch (access.may(AccessLevel.of(method, type))) {
            case LOG_IN_FIRST -> refuse(call, 401, "Client must be authenticated to access this resource.");
            case FORBIDDEN -> refuse(call, 403, "Client is not permitted to access this resource.");
            case ALLOWED -> refuseChangesInReadOnlyMode(call);
        }
    }

    private void refuseChangesInReadOnlyMode(ContainerRequestContext call) {
        if (!ForgeryRule.SAFE_METHODS.contains(call.getMethod()) && readOnly.getAsBoolean()) {
            refuse(call, 405, "Read-only mode is enabled.");
        }
    }

    private ForgeryRule.Call forgeryCall(ContainerRequestContext call) {
        Map<String, String> headers = new LinkedHashMap<>();
        call.getHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new ForgeryRule.Call(call.getMethod(), headers, origin);
    }

    private static void refuse(ContainerRequestContext call, int status, String words) {
        call.abortWith(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("status-code", status, "message", words)).build());
    }
}
