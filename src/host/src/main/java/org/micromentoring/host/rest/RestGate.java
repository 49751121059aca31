package org.micromentoring.host.rest;

import com.atlassian.annotations.security.XsrfProtectionExcluded;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.micromentoring.host.web.Access;
import org.micromentoring.host.web.AccessLevel;

/** Stands before every resource method: first the rule against forgery, then who may call. */
@javax.annotation.Priority(1000)
public final class RestGate implements ContainerRequestFilter {
    private final Access access;
    @Context
    private ResourceInfo resource;
    @Context
    private HttpServletRequest request;

    RestGate(Access access) {
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext call) {
        Method method = resource.getResourceMethod();
        Class<?> type = resource.getResourceClass();
        if (!method.isAnnotationPresent(XsrfProtectionExcluded.class)) {
            ForgeryRule.refusal(forgeryCall(call)).ifPresent(reason -> refuse(call, 403, reason));
        }
        switch (access.may(AccessLevel.of(method, type))) {
            case LOG_IN_FIRST -> refuse(call, 401, "Client must be authenticated to access this resource.");
            case FORBIDDEN -> refuse(call, 403, "Client is not permitted to access this resource.");
            case ALLOWED -> { }
        }
    }

    private ForgeryRule.Call forgeryCall(ContainerRequestContext call) {
        Map<String, String> headers = new LinkedHashMap<>();
        call.getHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String host = headers.getOrDefault("host", request.getServerName() + ":" + request.getServerPort());
        return new ForgeryRule.Call(call.getMethod(), headers, ForgeryRule.origin(request.getScheme(), host, headers));
    }

    private static void refuse(ContainerRequestContext call, int status, String words) {
        call.abortWith(Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("status-code", status, "message", words)).build());
    }
}
