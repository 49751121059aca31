package org.micromentoring.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The plugin's Java files as the compiler sees them, read once for all rules. */
final class Sources {
    private static Sources shared;

    private final List<Source> files = new ArrayList<>();
    private final Trees trees;
    private final javax.lang.model.util.Elements elements;

    /** One file; {@code room} is the first folder below the root package. */
    record Source(Path path, String room, String name, CompilationUnitTree tree, String text) {
        String packageName() {
            return tree.getPackageName().toString();
        }

        String at(Tree node, Trees trees) {
            long position = trees.getSourcePositions().getStartPosition(tree, node);
            return House.at(path, position < 0 ? 1 : tree.getLineMap().getLineNumber(position));
        }

        boolean isPackageInfo() {
            return name.equals("package-info");
        }

        long lines() {
            return text.lines().count();
        }
    }

    private Sources() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        List<Path> paths = House.files(House.JAVA, ".java");
        Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(paths);
        List<String> options = List.of("-proc:none", "-implicit:none", "-nowarn", "-classpath", System.getProperty("java.class.path"));
        JavacTask task = (JavacTask) compiler.getTask(null, manager, problem -> { }, options, null, units);
        trees = Trees.instance(task);
        elements = task.getElements();
        try {
            for (CompilationUnitTree tree : task.parse()) {
                files.add(source(tree));
            }
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static synchronized Sources all() {
        if (shared == null) {
            shared = new Sources();
        }
        return shared;
    }

    List<Source> files() {
        return files;
    }

    Trees trees() {
        return trees;
    }

    /** The static type of an expression, if the compiler could tell. */
    Optional<TypeMirror> typeOf(TreePath expression) {
        return Optional.ofNullable(trees.getTypeMirror(expression));
    }

    String binaryName(javax.lang.model.element.TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    /** Loads the class that a file declares. */
    static Class<?> load(Source source) {
        return load(source.packageName() + "." + source.name());
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Sources.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no class " + name + " on the class path of the tests", e);
        }
    }

    private static Source source(CompilationUnitTree tree) {
        Path path = Path.of(tree.getSourceFile().toUri());
        Path below = House.JAVA.resolve("org/micromentoring").relativize(path);
        String room = below.getNameCount() > 1 ? below.getName(0).toString() : "";
        return new Source(path, room, path.getFileName().toString().replace(".java", ""), tree, House.read(path));
    }
}
