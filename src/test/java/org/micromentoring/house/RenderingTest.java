package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import com.atlassian.sal.api.message.I18nResolver;
import java.io.Serializable;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Test;
import org.micromentoring.confluence.Messages;
import org.xml.sax.InputSource;

/** Each template rendered with sample views, in every language, with every condition true and with every one false. */
public class RenderingTest {
    private static final Pattern EMPTY = Pattern.compile("<(td|th|a|button|label|legend|h[1-6]|option|dt|dd|summary|caption)\\b([^>]*)>\\s*</\\1>");
    private final AllowlistVelocity velocity = new AllowlistVelocity();
    private final List<String> breaches = new ArrayList<>();

    @Test
    public void nothingIsRefusedNothingIsUnencodedAndNoCellIsEmpty() {
        each((use, page, truth) -> {
            complain(use, page, Pattern.compile("\\$[!{]?[a-zA-Z][^\\s<]*|#(if|else|end|foreach|set|parse)\\b"), "is left standing: refused, or not set");
            complain(use, page.replace("<html>", "").replace("<head>", "").replace("<body>", ""), Pattern.compile("<i>&'"), "a value is printed unencoded");
            if (truth) {
                complain(use, page, EMPTY, "is empty: a mandatory text is missing");
            }
            complain(use, page, Pattern.compile("(micromentoring|org\\.micromentoring\\.confluence)\\.[a-z]+\\.[a-z.-]+(?=[\\s<\"])"), "is a key, not a text");
        });
        none(breaches);
    }

    @Test
    public void macrosAreWellFormed() {
        each((use, page, truth) -> {
            if (use.macro()) {
                try {
                    DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
                    parser.setErrorHandler(null);
                    parser.parse(new InputSource(new StringReader("<x>" + page.replaceAll("&(?!(amp|lt|gt|quot|#\\d+);)\\w+;", " ") + "</x>")));
                } catch (org.xml.sax.SAXException | java.io.IOException | javax.xml.parsers.ParserConfigurationException e) {
                    breaches.add(House.at(Views.file(use.template())) + ": not well-formed, so PDF and Word exports break: " + e.getMessage());
                }
            }
        });
        none(breaches);
    }

    private interface Rendered {
        void look(Views.Use use, String page, boolean truth);
    }

    private void each(Rendered rule) {
        for (Views.Use use : Views.all()) {
            for (String language : Texts.languages()) {
                for (boolean truth : new boolean[] {true, false}) {
                    Map<String, Object> values = new HashMap<>();
                    use.context().forEach((name, type) -> values.put(name, Samples.of(type, truth)));
                    values.computeIfPresent("bodyHtml", (name, value) -> "<p>body</p>");
                    values.put("t", new org.micromentoring.confluence.Texts(new Messages(resolver(language)), Locale.forLanguageTag(Texts.name(language))));
                    rule.look(use, velocity.render(use.template(), values), truth);
                }
            }
        }
    }

    private void complain(Views.Use use, String page, Pattern pattern, String what) {
        Matcher found = pattern.matcher(page);
        while (found.find()) {
            breaches.add(House.at(Views.file(use.template())) + ": " + found.group() + " " + what);
        }
    }

    /** As the host does: a text without arguments is printed as it stands, one with arguments is a message format. */
    private static I18nResolver resolver(String language) {
        Map<String, String> texts = Texts.of(language);
        return (I18nResolver) Proxy.newProxyInstance(RenderingTest.class.getClassLoader(), new Class<?>[] {I18nResolver.class}, (proxy, method, in) -> {
            String text = texts.getOrDefault((String) in[1], (String) in[1]);
            return in.length < 3 || ((Serializable[]) in[2]).length == 0 ? text : new MessageFormat(text, Locale.ROOT).format(in[2]);
        });
    }
}
