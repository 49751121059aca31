package org.micromentoring.host.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.micromentoring.host.look.Html;
import org.micromentoring.host.people.HostUser;
import org.micromentoring.host.people.PeopleStore;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Links and pictures of storage format; a link to what is not there keeps its text. */
public final class WikiLinks {
    private final WikiStore wiki;
    private final PeopleStore people;

    public WikiLinks(WikiStore wiki, PeopleStore people) {
        this.wiki = wiki;
        this.people = people;
    }

    String link(Element link, RenderContext context, StorageRenderer renderer) {
        Optional<Element> target = resource(link);
        String words = words(link, context, renderer);
        if (target.isEmpty()) {
            return words;
        }
        return switch (target.get().getLocalName()) {
            case "page" -> page(target.get(), words, context);
            case "user" -> user(target.get()).map(user -> "<a class=\"confluence-userlink\" href=\"" + context.base() + "/display/~" + Html.path(user.name())
                    + "\">" + Html.text(user.fullName()) + "</a>").orElse("Unknown User");
            default -> words;
        };
    }

    static String image(Element image) {
        Optional<String> address = resource(image).filter(found -> found.getLocalName().equals("url"))
                .map(found -> found.getAttributeNS(StorageFormat.RI, "value")).filter(value -> value.startsWith("https://") || value.startsWith("/"));
        return address.map(value -> "<img class=\"confluence-embedded-image\" alt=\"" + Html.text(image.getAttributeNS(StorageFormat.AC, "alt")) + "\" src=\""
                + Html.text(value) + "\"/>").orElse("");
    }

    /** What a macro gets for a parameter that holds users, pages or spaces: names with commas; of a user who is gone the key. */
    Optional<String> resourceName(Element parameter) {
        List<String> names = new ArrayList<>();
        for (Node child = parameter.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element found && StorageFormat.RI.equals(found.getNamespaceURI())) {
                switch (found.getLocalName()) {
                    case "user" -> names.add(user(found).map(HostUser::name).orElseGet(() -> found.getAttributeNS(StorageFormat.RI, "userkey")));
                    case "space" -> names.add(found.getAttributeNS(StorageFormat.RI, "space-key"));
                    case "page" -> names.add((found.hasAttributeNS(StorageFormat.RI, "space-key") ? found.getAttributeNS(StorageFormat.RI, "space-key") + ":" : "")
                            + found.getAttributeNS(StorageFormat.RI, "content-title"));
                    default -> { }
                }
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(",", names));
    }

    private Optional<HostUser> user(Element resource) {
        String key = resource.getAttributeNS(StorageFormat.RI, "userkey");
        return key.isEmpty() ? people.byName(resource.getAttributeNS(StorageFormat.RI, "username")) : people.byKey(key).filter(user -> !user.removed());
    }

    private String page(Element resource, String words, RenderContext context) {
        String title = resource.getAttributeNS(StorageFormat.RI, "content-title");
        String space = resource.getAttributeNS(StorageFormat.RI, "space-key");
        String shown = words.isBlank() ? Html.text(title) : words;
        return wiki.page(space.isEmpty() ? context.spaceKey().orElse("") : space, title)
                .map(page -> "<a href=\"" + Html.text(context.base() + page.getUrlPath()) + "\">" + shown + "</a>").orElse(shown);
    }

    private static String words(Element link, RenderContext context, StorageRenderer renderer) {
        StringBuilder out = new StringBuilder();
        StorageRenderer.named(link, "plain-text-link-body").forEach(body -> out.append(Html.text(body.getTextContent())));
        StorageRenderer.named(link, "link-body").forEach(body -> out.append(renderer.children(body, context)));
        return out.toString();
    }

    private static Optional<Element> resource(Element parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && StorageFormat.RI.equals(element.getNamespaceURI())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
