package org.micromentoring.host.descriptor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.micromentoring.host.templates.AllowlistLine;
import org.w3c.dom.Element;

/** Lines of the velocity-allowlist: the plugin's own public methods, to the letter. */
final class AllowlistRules {
    private final Judgement judgement;
    private final Contents contents;
    private final Set<String> seen = new HashSet<>();

    AllowlistRules(Judgement judgement, Contents contents) {
        this.judgement = judgement;
        this.contents = contents;
    }

    void check(Element module) {
        judgement.warnIf(Xml.children(module, "method").isEmpty(), module, "allows nothing");
        for (Element line : Xml.children(module, "method")) {
            String text = Xml.text(line);
            Optional<AllowlistLine> parsed = AllowlistLine.parse(text);
            judgement.refuseIf(parsed.isEmpty(), line, "\"" + text + "\" must read the.Class#method(the.Type,int)");
            judgement.warnIf(!seen.add(AllowlistLine.normal(text)), line, text + " is there twice");
            parsed.ifPresent(method -> check(line, method));
        }
    }

    private void check(Element line, AllowlistLine method) {
        if (AllowlistLine.isOfTheProduct(method.className()) && !(contents.isKnown() && contents.holds(method.className()))) {
            judgement.refuse(line, "a plugin may list methods of its own classes only, not of " + method.className());
        } else if (contents.isKnown()) {
            Optional<ClassShape> shape = contents.holds(method.className()) ? contents.shape(method.className()) : Optional.empty();
            judgement.refuseIf(shape.isEmpty(), line, "a plugin may list methods of its own classes only; there is no class " + method.className()
                    + " in the jar");
            shape.ifPresent(type -> check(line, method, type));
        }
    }

    private void check(Element line, AllowlistLine method, ClassShape type) {
        judgement.refuseIf(!type.isPublic(), line, type.name() + " is not public: Velocity calls nothing of it");
        List<ClassShape.Member> named = named(type, method.method());
        Optional<ClassShape.Member> found = named.stream().filter(member -> member.parameters().equals(method.parameters())).findFirst();
        if (found.isPresent()) {
            judgement.refuseIf(!found.get().isPublic(), line, found.get() + " is not public: Velocity does not call it");
            return;
        }
        Optional<String> above = declaring(type, method);
        if (above.isPresent()) {
            judgement.warn(line, method.method() + " is declared in " + above.get() + ": the line should name that class");
        } else if (named.isEmpty()) {
            judgement.refuse(line, type.name() + " has no method " + method.method() + Near.hint(method.method(),
                    type.methods().stream().map(ClassShape.Member::name).filter(name -> !name.startsWith("<")).collect(Collectors.toSet())));
        } else {
            judgement.refuse(line, type.name() + " has no " + method.method() + "(" + String.join(",", method.parameters()) + "); it has "
                    + named.stream().map(ClassShape.Member::toString).sorted().collect(Collectors.joining(" and ")));
        }
    }

    private static List<ClassShape.Member> named(ClassShape type, String name) {
        return type.methods().stream().filter(member -> member.name().equals(name)).toList();
    }

    /** The class further up that has the method; where the way up leads out of sight it is given the benefit of the doubt. */
    private Optional<String> declaring(ClassShape type, AllowlistLine method) {
        for (String name : type.above()) {
            Optional<ClassShape> shape = contents.shape(name);
            if (shape.isEmpty()) {
                return Optional.of(name);
            }
            boolean here = named(shape.get(), method.method()).stream().anyMatch(member -> member.parameters().equals(method.parameters()));
            Optional<String> above = here ? Optional.of(name) : declaring(shape.get(), method);
            if (above.isPresent()) {
                return above;
            }
        }
        return Optional.empty();
    }
}
