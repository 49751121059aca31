package org.micromentoring.host.strict;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micromentoring.host.boot.Caller;
import org.micromentoring.host.boot.SharedNode;
import org.micromentoring.host.wiki.HostPage;
import org.micromentoring.host.wiki.HostSpace;
import org.micromentoring.host.wiki.WikiSite;

/** A space of one test's own on the shared node: everybody with an account reads it, spaceadmin looks after it. */
final class TestSpace {
    private final long id;
    private final String key;
    private int pages;

    private TestSpace(long id, String key) {
        this.id = id;
        this.key = key;
    }

    static TestSpace open(long id, String key) {
        String admin = site().people().byName("spaceadmin").orElseThrow().getKey().getStringValue();
        site().wikiChanges().addSpace(new HostSpace(id, key, "Space " + key, 1), List.of("VIEW:LICENSED:", "EDIT:USER:" + admin, "ADMINISTER:USER:" + admin));
        return new TestSpace(id, key);
    }

    static WikiSite site() {
        return SharedNode.get().services().get(WikiSite.class);
    }

    static Caller as(String user) {
        return new Caller(SharedNode.get().options().baseUrl(), user);
    }

    /** Names of our macros, from the descriptor. */
    static List<String> macros() {
        Matcher names = Pattern.compile("<xhtml-macro[^>]*\\sname=\"([^\"]+)\"").matcher(SharedNode.descriptor());
        return names.results().map(found -> found.group(1)).toList();
    }

    static String macro(String name) {
        return "<ac:structured-macro ac:name=\"" + name + "\"/>";
    }

    static String rich(String name, String body) {
        return "<ac:structured-macro ac:name=\"" + name + "\"><ac:rich-text-body>" + body + "</ac:rich-text-body></ac:structured-macro>";
    }

    static String parameter(String name, String value) {
        return "<ac:parameter ac:name=\"" + name + "\">" + value + "</ac:parameter>";
    }

    long id() {
        return id;
    }

    String key() {
        return key;
    }

    /** For titles that nobody has had. */
    int next() {
        return ++pages;
    }

    long page(String title, String storage) {
        return site().wikiChanges().newPage(id, title, storage, author(), List.of()).orElseThrow();
    }

    long page(String title, String storage, HostPage.Kind kind, HostPage.State state, long parent) {
        long page = page(title, storage);
        site().wikiChanges().mark(page, kind, state, parent);
        return page;
    }

    /** The page as somebody sees it in a browser; must be there. */
    static String view(String user, long page, String more) {
        return get(user, "/pages/viewpage.action?pageId=" + page + more);
    }

    static String get(String user, String path) {
        java.net.http.HttpResponse<String> answer = as(user).get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body().substring(0, Math.min(500, answer.body().length())));
        }
        return answer.body();
    }

    /** What stands between the frame of the host and its labels. */
    static String content(String page) {
        int from = page.indexOf("<div id=\"main-content\"");
        return page.substring(from, page.indexOf("<ul class=\"host-labels\"", from));
    }

    private static String author() {
        return site().people().byName("spaceadmin").orElseThrow().getKey().getStringValue();
    }
}
