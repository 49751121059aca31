package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.check.PluginCheck;

/** The plugin manager shows what the plugin says of itself, and each of its addresses works at the first click of an administrator. */
public class PluginInfoIT {
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String base = SharedNode.get().options().baseUrl();

    @Test
    public void everyAddressOfThePluginInfoOpensAfterTheSecondPassword() throws Exception {
        assertEquals(200, post("/login.action", Map.of("os_username", "admin", "os_password", "admin", "os_destination", "/")).statusCode());
        String manager = get("/admin/plugins.action").body();
        for (String id : List.of("host-plugin-configure", "host-plugin-get-started", "host-plugin-whats-new")) {
            String path = attribute(manager, id, "href");
            HttpResponse<String> asked = get(path);
            if (asked.body().contains("type=\"password\"")) {
                asked = post(path(attribute(asked.body(), "<form class=\"aui\"", "action")), Map.of("password", "admin",
                        "destination", attribute(asked.body(), "name=\"destination\"", "value")));
            }
            assertEquals(id, 200, asked.statusCode());
            assertTrue(id + " leads to " + asked.uri(), asked.uri().getPath().endsWith(path));
        }
    }

    @Test
    public void thePluginManagerShowsPicturesNameVersionVendorAndDescription() throws Exception {
        post("/login.action", Map.of("os_username", "admin", "os_password", "admin", "os_destination", "/"));
        String manager = get("/admin/plugins.action").body();
        for (String id : List.of("host-plugin-icon", "host-plugin-logo")) {
            HttpResponse<String> picture = get(attribute(manager, id, "src"));
            assertEquals(200, picture.statusCode());
            assertEquals("image/png", picture.headers().firstValue("Content-Type").orElse(""));
        }
        var descriptor = SharedNode.get().plugin().descriptor();
        for (String words : List.of(descriptor.name(), descriptor.version(), descriptor.about().vendor(), descriptor.about().vendorUrl(), descriptor.about().description())) {
            assertTrue(words, !words.isBlank() && manager.contains(words.replace("&", "&amp;").replace("'", "&#39;")));
        }
    }

    /** The jar that ships has nothing that Confluence would refuse or ignore, and nothing that this host leaves out. */
    @Test
    public void theJarThatShipsLeavesNothingToSay() {
        java.nio.file.Path jar = SharedNode.get().options().target().resolve("plugins");
        List<String> findings = java.util.Arrays.stream(jar.toFile().listFiles()).flatMap(file -> PluginCheck.of(file.toPath()).stream())
                .map(Object::toString).filter(finding -> !finding.contains("$bodyHtml is printed without encoding")).toList();
        assertEquals(List.of(), findings);
    }

    private static String attribute(String page, String near, String name) {
        Matcher tag = Pattern.compile("<[^>]*" + Pattern.quote(near.replaceFirst("^<", "")) + "[^>]*>").matcher(page);
        assertTrue(near, tag.find());
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag.group());
        assertTrue(tag.group(), value.find());
        return path(value.group(1).replace("&amp;", "&"));
    }

    /** Without the context path, which is part of the base address. */
    private static String path(String address) {
        String context = URI.create(SharedNode.get().options().baseUrl()).getPath();
        return !context.isEmpty() && address.startsWith(context + "/") ? address.substring(context.length()) : address;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
