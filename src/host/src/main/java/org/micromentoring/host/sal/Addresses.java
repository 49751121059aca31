package org.micromentoring.host.sal;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import com.atlassian.sal.api.auth.LoginUriProvider;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.web.CurrentRequest;

/** Where the site is to be found. */
public final class Addresses implements ApplicationProperties, LoginUriProvider {
    private final String baseUrl;
    private final String contextPath;

    /** The base address holds the context path. */
    public Addresses(String baseUrl, String contextPath) {
        this.baseUrl = baseUrl;
        this.contextPath = contextPath;
    }

    @Override
    public String getBaseUrl(UrlMode mode) {
        return switch (mode) {
            case RELATIVE, RELATIVE_CANONICAL -> contextPath;
            case CANONICAL -> baseUrl;
            case AUTO -> CurrentRequest.get().isPresent() ? contextPath : baseUrl;
            case ABSOLUTE -> CurrentRequest.get().map(Addresses::asCalled).orElse(baseUrl);
        };
    }

    /** As this request was made, which need not be where the site is. */
    private static String asCalled(HttpServletRequest request) {
        String called = request.getRequestURL().toString();
        return called.substring(0, called.length() - request.getRequestURI().length()) + request.getContextPath();
    }

    @Override
    public String getDisplayName() {
        return "Embedded host";
    }

    @Override
    public String getPlatformId() {
        return "conf";
    }

    @Override
    public String getVersion() {
        return "9.2.0";
    }

    @Override
    public String getBuildNumber() {
        return "9109";
    }

    @Override
    public URI getLoginUri(URI returnUri) {
        return URI.create(baseUrl + "/login.action?os_destination=" + URLEncoder.encode(returnUri.toString(), StandardCharsets.UTF_8));
    }
}
