package org.micromentoring.house;

import static org.micromentoring.house.House.none;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;
import org.micromentoring.house.Sources.Source;

/** Floors, imports, sizes and names: docs/architecture.md. */
public class ArchitectureTest {
    /** From the top floor down; an arrow never points up. */
    private static final List<String> FLOORS = List.of("admin", "report", "event", "request", "matching", "feedback", "engagement",
        "directory", "profile", "program", "skill", "notice", "privacy", "settings", "confluence", "kernel");
    /** Floors that have a name but no feature yet; take a room off this list when it is built. */
    private static final Set<String> PLANNED = Set.of("report", "event", "matching", "feedback", "notice", "settings");
    private static final String WIRING = "wiring";
    static final Pattern DOOR = Pattern.compile("\\w+(Resource|Page|Macro|Job|Listener)");
    private static final List<String> PLAIN = List.of("java.", "org.micromentoring.", "org.slf4j.", "com.fasterxml.jackson.annotation.",
        "org.apache.commons.csv.");
    private static final List<String> HOST = List.of("com.atlassian.", "javax.ws.rs.", "javax.servlet.", "net.java.ao.");
    private static final List<String> NEVER = List.of("com.atlassian.confluence.internal", "com.fasterxml.jackson.databind",
        "java.net.http", "java.net.HttpURLConnection", "java.net.URLConnection", "java.net.URL", "java.net.Socket", "lombok", "sun.");

    private final List<Source> files = Sources.all().files();
    private final List<String> breaches = new ArrayList<>();

    @Test
    public void everyRoomHasANamedFloor() {
        Set<String> rooms = files.stream().map(Source::room).collect(Collectors.toCollection(TreeSet::new));
        for (String room : rooms) {
            if (!FLOORS.contains(room) && !room.equals(WIRING)) {
                breaches.add("src/main/java/org/micromentoring/" + room + ": no floor of that name; a new room needs a decision file");
            }
        }
        for (String floor : FLOORS) {
            if (!rooms.contains(floor) && !PLANNED.contains(floor)) {
                breaches.add("the room " + floor + " is gone; docs/architecture.md promises it");
            }
        }
        none(breaches);
    }

    @Test
    public void noArrowPointsUp() {
        eachReference((file, reference) -> {
            String room = roomOf(reference.name());
            if (room.isEmpty() || file.room().equals(WIRING) || room.equals(file.room())) {
                return;
            }
            if (room.equals(WIRING)) {
                breaches.add(reference.at() + ": nobody may know wiring; take what is needed by constructor");
            } else if (FLOORS.indexOf(room) < FLOORS.indexOf(file.room())) {
                breaches.add(reference.at() + ": " + file.room() + " stands below " + room
                    + "; take a Consumer<X> of an own record by constructor and let wiring join them");
            }
        });
        none(breaches);
    }

    @Test
    public void onlyDoorsStoresAndAdaptersKnowTheHost() {
        eachReference((file, reference) -> {
            boolean open = file.room().equals("confluence") || file.room().equals(WIRING);
            boolean store = isStore(file);
            boolean host = HOST.stream().anyMatch(reference.name()::startsWith);
            if (host && !open && !store && !DOOR.matcher(file.name()).matches()) {
                breaches.add(reference.at() + ": only Ao*, *Store, doors, confluence and wiring may use " + reference.name());
            }
            if (DOOR.matcher(file.name()).matches() && !open && (reference.name().startsWith("net.java.ao.") || reference.name().contains(".activeobjects."))) {
                breaches.add(reference.at() + ": a door has no tables; ask a use case");
            }
        });
        none(breaches);
    }

    @Test
    public void everythingElseIsPlainJava() {
        for (Source file : files) {
            boolean open = file.room().equals("confluence") || file.room().equals(WIRING);
            boolean door = DOOR.matcher(file.name()).matches();
            for (ImportTree line : file.tree().getImports()) {
                String name = line.getQualifiedIdentifier().toString();
                boolean plain = PLAIN.stream().anyMatch(name::startsWith) || HOST.stream().anyMatch(name::startsWith);
                if (!plain && !open && !(door && name.startsWith("javax."))) {
                    breaches.add(at(file, line) + ": " + name + " is not plain Java; a new dependency needs a decision file");
                }
                if (name.endsWith(".*")) {
                    breaches.add(at(file, line) + ": import each class by name");
                }
            }
        }
        eachReference((file, reference) -> NEVER.stream().filter(reference.name()::startsWith)
            .filter(bad -> !reference.name().startsWith("java.net.URLEncoder") && !reference.name().startsWith("java.net.URLDecoder"))
            .forEach(bad -> breaches.add(reference.at() + ": " + reference.name() + " is never used here (no call out, no internals)")));
        none(breaches);
    }

    @Test
    public void rowsStayInTheirStore() {
        for (Source file : files) {
            boolean store = isStore(file);
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitImport(ImportTree line, Void nothing) {
                    String name = line.getQualifiedIdentifier().toString();
                    boolean readsOthers = file.room().equals("directory") && store;
                    if (name.matches("org\\.micromentoring\\..*\\.Ao[A-Z]\\w*") && !readsOthers) {
                        breaches.add(at(file, line) + ": rows never leave their store; pass a record");
                    }
                    return null;
                }

                @Override
                public Void visitIdentifier(IdentifierTree node, Void nothing) {
                    String name = node.getName().toString();
                    if (!store && name.matches("Ao[A-Z]\\w*")) {
                        breaches.add(at(file, node) + ": " + name + " belongs into its store; pass a record");
                    }
                    return null;
                }
            }.scan(file.tree(), null);
        }
        none(breaches);
    }

    @Test
    public void everyPackageSaysWhatItIsForAndWhatItMustNotKnow() {
        Set<String> described = files.stream().filter(Source::isPackageInfo).filter(file -> file.text().contains("/**"))
            .map(Source::packageName).collect(Collectors.toSet());
        files.stream().map(Source::packageName).filter(name -> !described.contains(name)).distinct()
            .forEach(name -> breaches.add(name + ": no package-info.java with two lines (what it is for, what it must not know)"));
        none(breaches);
    }

    @Test
    public void onlyEntryPointsRetry() {
        for (Source file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    boolean entry = file.name().endsWith("Resource") || file.name().endsWith("Job") || file.name().equals("JobGate")
                        || file.room().equals(WIRING);
                    if (nameOf(call).equals("retrying") && !entry) {
                        breaches.add(at(file, call) + ": retrying belongs into the outermost entry point (REST resource, job)");
                    }
                    return super.visitMethodInvocation(call, nothing);
                }
            }.scan(file.tree(), null);
        }
        none(breaches);
    }

    static String nameOf(MethodInvocationTree call) {
        ExpressionTree select = call.getMethodSelect();
        return select instanceof MemberSelectTree member ? member.getIdentifier().toString() : select.toString();
    }

    private record Reference(String name, String at) {
    }

    /** Imports and fully qualified names alike. */
    private void eachReference(BiConsumer<Source, Reference> rule) {
        for (Source file : files) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMemberSelect(MemberSelectTree node, Void nothing) {
                    String name = node.toString();
                    if (name.matches("(com|org|net|java|javax|jakarta|sun|lombok)\\.[\\w.*]+")) {
                        rule.accept(file, new Reference(name, at(file, node)));
                        return null;
                    }
                    return super.visitMemberSelect(node, nothing);
                }
            }.scan(file.tree().getImports(), null);
            file.tree().getTypeDecls().forEach(type -> new TreeScanner<Void, Void>() {
                @Override
                public Void visitMemberSelect(MemberSelectTree node, Void nothing) {
                    String name = node.toString();
                    if (name.matches("(com|org|net|java|javax|jakarta|sun|lombok)(\\.\\w+){2,}")) {
                        rule.accept(file, new Reference(name, at(file, node)));
                        return null;
                    }
                    return super.visitMemberSelect(node, nothing);
                }
            }.scan(type, null));
        }
    }

    /** A store may keep the translation of its rows in an XRows of its own, which nobody else sees. */
    private static boolean isStore(Source file) {
        return file.name().startsWith("Ao") || file.name().endsWith("Store")
            || file.name().endsWith("Rows") && !java.lang.reflect.Modifier.isPublic(Sources.load(file).getModifiers());
    }

    private static String roomOf(String name) {
        Matcher room = Pattern.compile("org\\.micromentoring\\.([a-z]+)\\..*").matcher(name);
        return room.matches() ? room.group(1) : "";
    }

    private static String at(Source file, Tree node) {
        return file.at(node, Sources.all().trees());
    }
}
