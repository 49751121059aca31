package org.micromentoring.house.api;

import java.io.IOException;
import java.io.InputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Loads our classes and Atlassian's anew, as on a host that lacks one type or member. */
final class Without extends ClassLoader {
    private final Signature missing;

    Without(Signature missing) {
        super(Without.class.getClassLoader());
        this.missing = missing;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("org.micromentoring.") && !name.startsWith("com.atlassian.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (missing.isType() && missing.type().equals(name)) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = missing.type().equals(name) ? stripped(in.readAllBytes()) : in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private byte[] stripped(byte[] whole) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(whole).accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return is(name, descriptor) ? null : new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                    @Override
                    public void visitFieldInsn(int opcode, String owner, String field, String type) {
                        super.visitFieldInsn(opcode, owner, owner.equals(missing.internalName()) ? renamed(field, type) : field, type);
                    }
                };
            }

            @Override
            public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
                // The field goes by another name, because the type's own start fills it.
                return super.visitField(access, renamed(name, descriptor), descriptor, signature, value);
            }
        }, 0);
        return writer.toByteArray();
    }

    private String renamed(String name, String descriptor) {
        return is(name, descriptor) ? name + "_" : name;
    }

    private boolean is(String name, String descriptor) {
        return missing.member().equals(name) && missing.descriptor().equals(descriptor);
    }
}
