package org.micromentoring.host.strict;

import com.atlassian.velocity.htmlsafe.HtmlSafe;
import java.util.List;
import java.util.TreeMap;

/** What templates of a plugin that never was are given. */
public final class Trees {
    private Trees() {
    }

    public interface Tall {
        int height();
    }

    public abstract static class Plant {
        public String family() {
            return "family";
        }
    }

    public static class Tree extends Plant implements Tall {
        private String name;
        private final int height;

        Tree(String name, int height) {
            this.name = name;
            this.height = height;
        }

        public String getName() {
            return name;
        }

        public void setName(String given) {
            name = given;
        }

        public boolean isGreen() {
            return true;
        }

        @Override
        public int height() {
            return height;
        }

        public String get(String key) {
            return "got " + key;
        }

        public String join(String first, String... more) {
            return first + String.join("", more);
        }

        public String of(int number) {
            return "int";
        }

        public String of(String text) {
            return "text";
        }

        public static String planted() {
            return "planted";
        }

        @HtmlSafe
        public String badge() {
            return "<b>" + height + "</b>";
        }

        @HtmlSafe
        public List<String> badges() {
            return List.of("<i>1</i>", "<i>2</i>");
        }

        @HtmlSafe
        public boolean isOld() {
            return false;
        }

        public String renderLeaf() {
            return "<leaf>";
        }

        public String getSecret() {
            return "secret";
        }
    }

    /** Not public: Velocity sees it through its interface only. */
    record Hidden(int height) implements Tall {
    }

    public static class Basket implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return List.of("apple").iterator();
        }
    }

    public static class Cupboard extends TreeMap<String, String> {
        private static final long serialVersionUID = 1L;

        public String getSecret() {
            return "secret";
        }
    }
}
