package org.micromentoring.host.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.micromentoring.host.descriptor.ClassShape;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** Reads class files without loading them. */
final class ClassFiles {
    private ClassFiles() {
    }

    /** @throws IllegalArgumentException when these bytes are no class that Java up to 21 knows */
    static ClassShape read(byte[] bytes) {
        Shape shape = new Shape();
        try {
            new ClassReader(bytes).accept(shape, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no class file", e);
        }
        return shape.done();
    }

    /** The version of the class file; 61 is Java 17. */
    static int version(byte[] bytes) {
        return bytes.length < 8 ? 0 : (bytes[6] & 0xFF) << 8 | bytes[7] & 0xFF;
    }

    private static final class Shape extends ClassVisitor {
        private final List<ClassShape.Member> methods = new ArrayList<>();
        private final List<ClassShape.Annotation> annotations = new ArrayList<>();
        private String name;
        private int version;
        private int access;
        private Optional<String> parent = Optional.empty();
        private List<String> interfaces = List.of();

        Shape() {
            super(SpringAsmInfo.ASM_VERSION);
        }

        @Override
        public void visit(int classVersion, int classAccess, String internal, String signature, String superName, String[] above) {
            name = internal.replace('/', '.');
            version = classVersion & 0xFFFF;
            access = classAccess;
            parent = Optional.ofNullable(superName).map(ClassFiles::dotted);
            interfaces = Arrays.stream(above).map(ClassFiles::dotted).toList();
        }

        @Override
        public void visitInnerClass(String internal, String outer, String inner, int innerAccess) {
            if (internal.replace('/', '.').equals(name)) {
                access = innerAccess | access & Opcodes.ACC_ENUM;
            }
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return values(annotations, descriptor);
        }

        @Override
        public MethodVisitor visitMethod(int methodAccess, String methodName, String descriptor, String signature, String[] exceptions) {
            List<ClassShape.Annotation> found = new ArrayList<>();
            methods.add(new ClassShape.Member(methodName, Arrays.stream(Type.getArgumentTypes(descriptor)).map(Type::getClassName).toList(),
                    Type.getReturnType(descriptor).getClassName(), methodAccess, found));
            return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
                @Override
                public AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                    return values(found, annotation);
                }
            };
        }

        ClassShape done() {
            return new ClassShape(name, version, access, parent, interfaces, annotations, methods);
        }
    }

    private static AnnotationVisitor values(List<ClassShape.Annotation> into, String descriptor) {
        Map<String, Object> values = new LinkedHashMap<>();
        into.add(new ClassShape.Annotation(Type.getType(descriptor).getClassName(), values));
        return new AnnotationVisitor(SpringAsmInfo.ASM_VERSION) {
            @Override
            public void visit(String key, Object value) {
                values.put(key, value);
            }

            @Override
            public AnnotationVisitor visitArray(String key) {
                List<Object> list = new ArrayList<>();
                values.put(key, list);
                return new AnnotationVisitor(SpringAsmInfo.ASM_VERSION) {
                    @Override
                    public void visit(String none, Object value) {
                        list.add(value);
                    }
                };
            }
        };
    }

    private static String dotted(String internal) {
        return internal.replace('/', '.');
    }
}
