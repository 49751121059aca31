package org.micromentoring.host.strict;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Takes a column of type String out of compiled classes: reading it gives null, writing it does nothing. */
final class WithoutColumn {
    private final String entity;
    private final String getter;
    private final String setter;

    WithoutColumn(String entity, String noun) {
        this.entity = entity;
        this.getter = "get" + noun;
        this.setter = "set" + noun;
    }

    byte[] in(byte[] code) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(0);
        boolean itself = reader.getClassName().equals(entity);
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return itself && (name.equals(getter) || name.equals(setter)) ? null
                        : callsGone(super.visitMethod(access, name, descriptor, signature, exceptions));
            }
        }, 0);
        return writer.toByteArray();
    }

    private MethodVisitor callsGone(MethodVisitor rest) {
        return new MethodVisitor(Opcodes.ASM9, rest) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                if (owner.equals(entity) && name.equals(getter)) {
                    super.visitInsn(Opcodes.POP);
                    super.visitInsn(Opcodes.ACONST_NULL);
                } else if (owner.equals(entity) && name.equals(setter)) {
                    super.visitInsn(Opcodes.POP2);
                } else {
                    super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
                }
            }
        };
    }
}
