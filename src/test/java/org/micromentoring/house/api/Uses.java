package org.micromentoring.house.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Which of Atlassian's types and members compiled classes use, and which of the classes use them. */
final class Uses {
    private final TreeMap<Signature, Set<String>> users = new TreeMap<>();
    private String user = "";

    /** Reads all classes. */
    static Uses of(Collection<Path> classFiles) {
        Uses uses = new Uses();
        classFiles.forEach(uses::read);
        return uses;
    }

    Set<Signature> all() {
        return users.keySet();
    }

    /** Names of the classes that use it, with dots. */
    Set<String> usersOf(Signature signature) {
        return users.getOrDefault(signature, Set.of());
    }

    /** What is named in a text, such as a descriptor. */
    void addType(String name, String where) {
        users.computeIfAbsent(Signature.type(name), key -> new TreeSet<>()).add(where);
    }

    private void read(Path file) {
        try {
            ClassReader reader = new ClassReader(Files.readAllBytes(file));
            user = reader.getClassName().replace('/', '.');
            reader.accept(new Classes(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(Signature signature) {
        users.computeIfAbsent(signature, key -> new TreeSet<>()).add(user);
    }

    private void type(String internalName) {
        if (Signature.theirs(internalName)) {
            note(Signature.type(internalName));
        }
    }

    /** A field's or a method's descriptor. */
    private void types(String descriptor) {
        Type type = Type.getType(descriptor);
        if (type.getSort() == Type.METHOD) {
            types(type.getReturnType().getDescriptor());
            for (Type argument : type.getArgumentTypes()) {
                types(argument.getDescriptor());
            }
        } else if (type.getSort() == Type.ARRAY) {
            types(type.getElementType().getDescriptor());
        } else if (type.getSort() == Type.OBJECT) {
            type(type.getInternalName());
        }
    }

    private void member(String owner, String name, String descriptor) {
        if (Signature.theirs(owner)) {
            type(owner);
            note(Signature.member(owner, name, descriptor));
        }
        types(descriptor);
    }

    private void constant(Object value) {
        if (value instanceof Handle handle) {
            member(handle.getOwner(), handle.getName(), handle.getDesc());
        } else if (value instanceof Type type) {
            types(type.getDescriptor());
        }
    }

    private final class Classes extends ClassVisitor {
        Classes() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
            type(superName);
            for (String each : interfaces) {
                type(each);
                if (Signature.theirs(each)) {
                    Atlassian.abstractMethods(each).forEach(Uses.this::note);
                }
            }
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            types(descriptor);
            return null;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            types(descriptor);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            types(descriptor);
            for (String each : exceptions == null ? new String[0] : exceptions) {
                type(each);
            }
            return new Methods();
        }
    }

    private final class Methods extends MethodVisitor {
        Methods() {
            super(Opcodes.ASM9);
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            types(descriptor);
            return null;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            types(Type.getObjectType(type).getDescriptor());
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            member(owner, name, descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            member(owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            types(descriptor);
            // A lambda: the class it becomes implements their interface.
            String made = Type.getReturnType(descriptor).getInternalName();
            if (Signature.theirs(made)) {
                Atlassian.abstractMethods(made).forEach(Uses.this::note);
            }
            for (Object argument : arguments) {
                constant(argument);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            constant(value);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            type(type);
        }
    }
}
