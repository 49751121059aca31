package org.micromentoring.host.descriptor;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A class as its file shows it, not loaded. Type names are written as in Java: {@code java.lang.String[]}. */
public record ClassShape(String name, int version, int access, Optional<String> parent, List<String> interfaces, List<Annotation> annotations,
        List<Member> methods) {
    /** Values as the class file has them. */
    public record Annotation(String type, Map<String, Object> values) {
    }

    public record Member(String name, List<String> parameters, String result, int access, List<Annotation> annotations) {
        public boolean isPublic() {
            return Modifier.isPublic(access);
        }

        /** Made by the compiler. */
        public boolean isBridge() {
            return (access & 0x1040) != 0;
        }

        public Optional<Annotation> annotation(String type) {
            return annotations.stream().filter(found -> found.type().equals(type)).findFirst();
        }

        @Override
        public String toString() {
            return name + "(" + String.join(",", parameters) + ")";
        }
    }

    List<String> above() {
        return Stream.concat(parent.stream(), interfaces.stream()).toList();
    }

    public boolean isInterface() {
        return Modifier.isInterface(access);
    }

    boolean isPublic() {
        return Modifier.isPublic(access);
    }

    /** Whether an object of it can be made. */
    boolean isConcrete() {
        return !isInterface() && !Modifier.isAbstract(access);
    }

    boolean isEnum() {
        return (access & 0x4000) != 0;
    }

    public Optional<Annotation> annotation(String type) {
        return annotations.stream().filter(found -> found.type().equals(type)).findFirst();
    }
}
