package org.micromentoring.directory.view;

import java.util.List;
import java.util.Map;
import org.micromentoring.directory.question.Address;

/**
 * Addresses of our pages.
 *
 * @param root    context path inside the wiki, address of the site in files
 * @param pageId  the wiki page that is behind the question; 0 for none
 */
public record Places(String root, long pageId) {
    private static final String SERVLETS = "/plugins/servlet/mentoring/";

    public Address directory(Map<String, List<String>> parameters) {
        return page("directory", parameters).with("from", pageId == 0 ? "" : String.valueOf(pageId));
    }

    Address ask() {
        return page("ask", Map.of()).with("page", pageId == 0 ? "" : String.valueOf(pageId));
    }

    Address profile() {
        return page("profile", Map.of());
    }

    public String profile(long mentor) {
        return root + SERVLETS + "profile/" + mentor;
    }

    private Address page(String name, Map<String, List<String>> parameters) {
        return new Address(root + SERVLETS + name, parameters);
    }
}
