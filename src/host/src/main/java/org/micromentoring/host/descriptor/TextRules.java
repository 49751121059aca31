package org.micromentoring.host.descriptor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Text files: read as ISO-8859-1, complete in each language, and what macros and menus ask of them. */
final class TextRules {
    private final Judgement judgement;
    private final Contents contents;
    private final Set<String> keys = new HashSet<>();

    TextRules(Judgement judgement, Contents contents) {
        this.judgement = judgement;
        this.contents = contents;
    }

    void check(Element root) {
        List<Element> files = Xml.children(root, "resource").stream().filter(resource -> resource.getAttribute("type").equals("i18n")).toList();
        if (contents.isKnown()) {
            files.forEach(this::file);
            asked(root);
        }
    }

    private void file(Element resource) {
        String stem = resource.getAttribute("location").replace('.', '/').replaceFirst("^/", "");
        Optional<Properties> main = read(resource, stem + ".properties");
        main.ifPresent(texts -> keys.addAll(texts.stringPropertyNames()));
        String folder = stem.contains("/") ? stem.substring(0, stem.lastIndexOf('/')) : "";
        contents.below(folder).stream().filter(name -> name.matches(java.util.regex.Pattern.quote(stem) + "_\\w+\\.properties")).forEach(name ->
                read(resource, name).ifPresent(texts -> compare(resource, name, main.orElseGet(Properties::new), texts)));
    }

    private void compare(Element resource, String name, Properties main, Properties texts) {
        List<String> missing = main.stringPropertyNames().stream().filter(key -> !texts.containsKey(key)).sorted().toList();
        judgement.warnIf(!missing.isEmpty(), resource, name + " lacks " + missing.size() + " of " + main.size() + " texts, such as "
                + missing.stream().findFirst().orElse(""));
        List<String> more = texts.stringPropertyNames().stream().filter(key -> !main.containsKey(key)).sorted().toList();
        judgement.warnIf(!more.isEmpty(), resource, name + " has " + more.size() + " texts more than the main file, such as " + more.stream().findFirst().orElse(""));
    }

    private Optional<Properties> read(Element resource, String name) {
        Optional<byte[]> bytes = contents.bytes(name);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        judgement.warnIf(isUtf8BeyondAscii(bytes.get()), resource, name + " is written in UTF-8, but read as ISO-8859-1: write \\u escapes");
        Properties texts = new Properties();
        try {
            texts.load(new ByteArrayInputStream(bytes.get()));
        } catch (IllegalArgumentException | IOException e) {
            judgement.refuse(resource, name + " cannot be read: " + e.getMessage());
            return Optional.empty();
        }
        texts.stringPropertyNames().stream().sorted().filter(key -> texts.getProperty(key).matches("(?s).*\\{\\d.*")).forEach(key -> format(resource, name, key, texts.getProperty(key)));
        return Optional.of(texts);
    }

    private void format(Element resource, String name, String key, String text) {
        try {
            MessageFormat format = new MessageFormat(text);
            int arguments = text.split("\\{\\d+[,}]", -1).length - 1;
            judgement.warnIf(format.getFormats().length < arguments, resource, name + ", " + key
                    + ": a single apostrophe hides an argument; write it twice");
        } catch (IllegalArgumentException e) {
            judgement.warn(resource, name + ", " + key + ": cannot take its arguments: " + e.getMessage());
        }
    }

    /** Labels of macros go by the convention of keys. */
    private void asked(Element root) {
        for (Element macro : Xml.children(root, "xhtml-macro")) {
            String stem = root.getAttribute("key") + "." + macro.getAttribute("name");
            List<String> missing = Stream.concat(Stream.of(stem + ".label", stem + ".desc"),
                    Xml.children(macro, "parameters").stream().flatMap(list -> Xml.children(list, "parameter").stream())
                            .map(parameter -> stem + ".param." + parameter.getAttribute("name") + ".label")).filter(key -> !keys.contains(key)).toList();
            judgement.warnIf(!missing.isEmpty(), macro, "no text has the key " + String.join(", ", missing));
        }
        Stream.of("web-item", "web-section").flatMap(kind -> Xml.children(root, kind).stream()).flatMap(module -> Xml.children(module, "label").stream())
                .filter(label -> !label.getAttribute("key").isBlank() && !keys.contains(label.getAttribute("key"))).forEach(label ->
                        judgement.warn(label, "no text has the key " + label.getAttribute("key")));
    }

    private static boolean isUtf8BeyondAscii(byte[] bytes) {
        boolean ascii = true;
        for (byte one : bytes) {
            ascii &= one >= 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return !ascii;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
