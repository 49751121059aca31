package org.micromentoring.host.descriptor;

import java.util.Optional;
import org.w3c.dom.Element;

/** What holds for the class of a module. */
final class ClassRules {
    private final Judgement judgement;
    private final Contents contents;

    ClassRules(Judgement judgement, Contents contents) {
        this.judgement = judgement;
        this.contents = contents;
    }

    /** The class exists, objects of it can be made, and it is of the type. {@code bean:} names a bean instead. */
    void check(Element module, String className, String type) {
        if (className.startsWith("bean:")) {
            String bean = className.substring("bean:".length());
            boolean missing = contents.beans().map(beans -> !beans.containsKey(bean)).orElse(false);
            judgement.refuseIf(missing, module, "there is no bean " + bean + " in the plugin's Spring context");
            contents.beans().flatMap(beans -> beans.getOrDefault(bean, Optional.empty())).ifPresent(found -> ofType(module, found, type));
        } else if (className.isBlank()) {
            judgement.refuse(module, "lacks the attribute class");
        } else if (contents.isKnown()) {
            inJar(module, className, type);
        }
    }

    private void inJar(Element module, String className, String type) {
        Optional<ClassShape> shape = contents.shape(className);
        if (shape.isEmpty()) {
            judgement.refuse(module, "there is no class " + className + (contents.isKnown() ? " in the jar" : ""));
            return;
        }
        judgement.refuseIf(!shape.get().isConcrete(), module, className + " is abstract: no object of it can be made");
        long constructors = shape.get().methods().stream().filter(method -> method.name().equals("<init>") && method.isPublic()).count();
        judgement.warnIf(constructors != 1, module, className + " has " + constructors + " public constructors; Confluence makes it by the one there should be");
        ofType(module, className, type);
    }

    void ofType(Element module, String className, String type) {
        judgement.refuseIf(contents.isA(className, type).equals(Optional.of(false)), module, className + " is no " + type);
    }
}
