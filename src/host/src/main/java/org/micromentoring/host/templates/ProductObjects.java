package org.micromentoring.host.templates;

import com.atlassian.sal.api.message.I18nResolver;
import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;

/** What Confluence's default context has for every template, in so far as templates of plugins commonly ask for it, and only the reading part. */
public record ProductObjects(I18nResolver texts, String contextPath, String baseUrl, Supplier<Optional<HttpServletRequest>> request) {
    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>(Map.of("i18n", new Words(texts), "action", new Words(texts), "generalUtil", new Encodings(),
                "htmlUtil", new Encodings(), "contextPath", contextPath, "baseurl", baseUrl, "baseUrl", baseUrl));
        request.get().ifPresent(call -> values.put("req", new Call(call)));
        return values;
    }

    /** {@code $i18n}, and {@code $action} where no action is. */
    public static final class Words {
        private final I18nResolver texts;

        Words(I18nResolver texts) {
            this.texts = texts;
        }

        public String getText(String key) {
            return texts.getText(key);
        }

        /** Arguments one by one, or all in a list. */
        public String getText(String key, Object... arguments) {
            Stream<?> all = arguments.length == 1 && arguments[0] instanceof List<?> list ? list.stream() : Stream.of(arguments);
            return texts.getText(key, all.map(value -> value instanceof Serializable plain ? plain : String.valueOf(value)).toArray(Serializable[]::new));
        }
    }

    /** {@code $generalUtil} and {@code $htmlUtil}. */
    public static final class Encodings {
        public String urlEncode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        @HtmlSafe
        public String htmlEncode(String text) {
            return HtmlEncoder.encode(text);
        }

        public String shortenString(String text, int length) {
            return text.length() <= length || length < 3 ? text : text.substring(0, length - 3) + "...";
        }
    }

    /** {@code $req}: where the call came, and nothing that a caller could change. */
    public static final class Call {
        private final HttpServletRequest request;

        Call(HttpServletRequest request) {
            this.request = request;
        }

        public String getContextPath() {
            return request.getContextPath();
        }

        public String getServletPath() {
            return request.getServletPath();
        }

        public String getRequestURI() {
            return request.getRequestURI();
        }

        public String getMethod() {
            return request.getMethod();
        }

        public String getRemoteUser() {
            return request.getRemoteUser();
        }

        public String getParameter(String name) {
            return request.getParameter(name);
        }
    }
}
