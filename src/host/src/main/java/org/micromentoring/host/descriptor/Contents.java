package org.micromentoring.host.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What rules may ask about the jar that a descriptor came in. */
public interface Contents {
    /** A descriptor without its jar: nothing can be looked up, so nothing is said about it. */
    Contents UNKNOWN = new Contents() {
        @Override
        public boolean isKnown() {
            return false;
        }

        @Override
        public boolean isTransformed() {
            return false;
        }

        @Override
        public boolean has(String path) {
            return true;
        }

        @Override
        public List<String> below(String folder) {
            return List.of();
        }

        @Override
        public Optional<ClassShape> shape(String className) {
            return Optional.empty();
        }

        @Override
        public boolean holds(String className) {
            return true;
        }

        @Override
        public Optional<Map<String, Optional<String>>> beans() {
            return Optional.empty();
        }

        @Override
        public boolean sees(String packageName) {
            return true;
        }

        @Override
        public Optional<byte[]> bytes(String path) {
            return Optional.empty();
        }
    };

    boolean isKnown();

    /** Without Atlassian-Plugin-Key in its manifest Confluence turns the jar into a bundle itself. */
    boolean isTransformed();

    /** Whether the jar has this file, or files in this folder; a slash in front does not matter. */
    boolean has(String path);

    List<String> below(String folder);

    /** Of the jar, of what the host offers, or of Java; empty where nobody here has the class. */
    Optional<ClassShape> shape(String className);

    /** Whether the class is in the jar itself. */
    boolean holds(String className);

    /** The beans of the plugin's Spring context with their classes where these can be told; empty where not even the names can. */
    Optional<Map<String, Optional<String>>> beans();

    /** Whether the bundle holds or imports a package. */
    boolean sees(String packageName);

    Optional<byte[]> bytes(String path);

    /** Whether a class is of a type: empty where a class on the way up is nowhere to be found. */
    default Optional<Boolean> isA(String className, String type) {
        if (className.equals(type)) {
            return Optional.of(true);
        }
        Optional<ClassShape> shape = shape(className);
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        boolean unsure = false;
        for (String above : shape.get().above()) {
            Optional<Boolean> found = isA(above, type);
            if (found.equals(Optional.of(true))) {
                return found;
            }
            unsure |= found.isEmpty();
        }
        return unsure ? Optional.empty() : Optional.of(false);
    }
}
