package org.micromentoring.house;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.micromentoring.house.Sources.Source;

/**
 * One place that names a text.
 *
 * @param prefix    the key is only a beginning, such as {@code "micromentoring.request.state." + state}
 * @param arguments how many are given; -1 where that cannot be told
 */
record TextUse(String key, boolean prefix, int arguments, String at) {
    private static final Pattern KEY = Pattern.compile("(micromentoring|org\\.micromentoring\\.confluence)\\.[a-z0-9]+([.-][A-Za-z0-9_-]+)*\\.?-?");
    private static final Pattern IN_SCRIPT = Pattern.compile("AJS\\.I18n\\.getText\\(\\s*(['\"])([^'\"]+)\\1");
    private static final Pattern IN_DESCRIPTOR = Pattern.compile("(?:<(?:label|description|tooltip) [^>]*key|i18n-name-key)=\"([^\"]+)\"");

    static List<TextUse> all() {
        List<TextUse> uses = new ArrayList<>(inTemplates());
        Sources.all().files().forEach(file -> uses.addAll(in(file)));
        for (Path script : House.files(House.WEB, ".js")) {
            uses.addAll(matching(script, IN_SCRIPT, 2));
        }
        uses.addAll(matching(House.ROOT.resolve("atlassian-plugin.xml"), IN_DESCRIPTOR, 1));
        return uses;
    }

    private static List<TextUse> inTemplates() {
        List<TextUse> uses = new ArrayList<>();
        for (TemplateWalk.Call call : TemplateWalk.everything().calls()) {
            if (call.owner().equals("t") && !call.literal().isEmpty()) {
                uses.add(new TextUse(call.literal(), false, call.arguments() - 1, call.at()));
            }
        }
        return uses;
    }

    private static List<TextUse> in(Source file) {
        List<TextUse> uses = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitBinary(BinaryTree sum, Void nothing) {
                if (sum.getKind() == Tree.Kind.PLUS && sum.getLeftOperand() instanceof LiteralTree left && isKey(left)) {
                    uses.add(new TextUse((String) left.getValue(), true, -1, file.at(left, Sources.all().trees())));
                    return scan(sum.getRightOperand(), null);
                }
                return super.visitBinary(sum, nothing);
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (isKey(literal)) {
                    String key = (String) literal.getValue();
                    uses.add(new TextUse(key, key.endsWith("."), -1, file.at(literal, Sources.all().trees())));
                }
                return null;
            }
        }.scan(file.tree(), null);
        return uses;
    }

    private static boolean isKey(LiteralTree literal) {
        return literal.getValue() instanceof String text && KEY.matcher(text).matches() && !text.equals(House.PLUGIN);
    }

    private static List<TextUse> matching(Path file, Pattern pattern, int group) {
        List<TextUse> uses = new ArrayList<>();
        String text = House.read(file);
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            uses.add(new TextUse(found.group(group), false, -1, House.at(file, House.lineOf(text, found.start()))));
        }
        return uses;
    }
}
