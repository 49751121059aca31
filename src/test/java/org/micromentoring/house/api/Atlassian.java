package org.micromentoring.house.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Atlassian's types as they lie on the class path: the contract's here, the real ones where they can be had. */
final class Atlassian {
    private Atlassian() {
    }

    static Optional<ClassNode> find(String internalName) {
        try (InputStream in = Atlassian.class.getClassLoader().getResourceAsStream(internalName + ".class")) {
            if (in == null) {
                return Optional.empty();
            }
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Optional.of(node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a class that implements the interface must have, from the interfaces above it too. */
    static List<Signature> abstractMethods(String internalName) {
        TreeSet<Signature> found = new TreeSet<>();
        find(internalName).ifPresent(node -> {
            node.methods.stream().filter(method -> (method.access & Opcodes.ACC_ABSTRACT) != 0)
                .forEach(method -> found.add(Signature.member(internalName, method.name, method.desc)));
            node.interfaces.forEach(above -> found.addAll(abstractMethods(above)));
        });
        return new ArrayList<>(found);
    }

    /** In words of the list: interface, annotation, enum, abstract class, final class, class. */
    static String kind(ClassNode node) {
        if (has(node.access, Opcodes.ACC_ANNOTATION)) {
            return "annotation";
        }
        if (has(node.access, Opcodes.ACC_INTERFACE)) {
            return "interface";
        }
        if (has(node.access, Opcodes.ACC_ENUM)) {
            return "enum";
        }
        return has(node.access, Opcodes.ACC_ABSTRACT) ? "abstract class" : has(node.access, Opcodes.ACC_FINAL) ? "final class" : "class";
    }

    /** constructor, method or field, "static" before it; empty when neither the type nor one above it has the member. */
    static Optional<String> kind(Signature member) {
        Optional<ClassNode> node = find(member.internalName());
        if (node.isEmpty()) {
            return Optional.empty();
        }
        for (MethodNode method : node.get().methods) {
            if (method.name.equals(member.member()) && method.desc.equals(member.descriptor())) {
                return Optional.of(method.name.equals("<init>") ? "constructor" : fixed(method.access) + "method");
            }
        }
        for (FieldNode field : node.get().fields) {
            if (field.name.equals(member.member()) && field.desc.equals(member.descriptor())) {
                return Optional.of(fixed(field.access) + "field");
            }
        }
        List<String> above = new ArrayList<>(node.get().interfaces);
        above.add(0, String.valueOf(node.get().superName));
        return above.stream().filter(Signature::theirs).map(each -> kind(Signature.member(each, member.member(), member.descriptor())))
            .flatMap(Optional::stream).findFirst();
    }

    private static String fixed(int access) {
        return has(access, Opcodes.ACC_STATIC) ? "static " : "";
    }

    private static boolean has(int access, int flag) {
        return (access & flag) != 0;
    }
}
