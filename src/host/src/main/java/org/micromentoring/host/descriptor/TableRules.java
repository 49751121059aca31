package org.micromentoring.host.descriptor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.micromentoring.engine.TableNames;
import org.w3c.dom.Element;

/** Tables of Active Objects: names, types, lengths. What is wrong here fails when the tables are made. */
final class TableRules {
    private static final int NAME_LENGTH = 30;
    private static final int TEXT_LENGTH = 450;
    private static final String AO = "net.java.ao.";
    private static final Set<String> TYPES = Set.of("int", "long", "double", "boolean", "java.lang.Integer", "java.lang.Long", "java.lang.Double",
            "java.lang.Boolean", "java.lang.String", "java.util.Date", "java.net.URI", "java.net.URL", "byte[]", "java.io.InputStream");
    /** Words that one database or another keeps for itself, from the lists inside Active Objects. */
    private static final Set<String> RESERVED = Set.of("KEY", "VALUE", "ORDER", "GROUP", "USER", "LEVEL", "DATE", "STATE", "POSITION", "LANGUAGE",
            "START", "END", "SIZE", "ROLE", "RANK", "SPACE", "LABEL", "SESSION", "ACTION", "YEAR", "MONTH", "DAY", "HOUR", "INTERVAL", "CONDITION",
            "RESULT", "SCOPE", "OPTION", "LIMIT", "NUMBER", "TIMESTAMP", "TYPE", "MODE", "COMMENT", "NAME");

    private final Judgement judgement;
    private final Contents contents;

    TableRules(Judgement judgement, Contents contents) {
        this.judgement = judgement;
        this.contents = contents;
    }

    void check(Element ao) {
        judgement.warnIf(ao.getAttribute("namespace").isBlank(), ao,
                "lacks the attribute namespace: the tables are named after the bundle, and another name of it loses them");
        List<Element> entities = Xml.children(ao, "entity");
        judgement.refuseIf(entities.isEmpty(), ao, "has no <entity>");
        Set<String> seen = new HashSet<>();
        Map<String, String> tables = new HashMap<>();
        for (Element entity : entities) {
            String name = Xml.text(entity);
            judgement.refuseIf(!seen.add(name), entity, name + " is there twice");
            if (contents.isKnown()) {
                Optional<ClassShape> shape = contents.shape(name);
                judgement.refuseIf(shape.isEmpty(), entity, "there is no class " + name + " in the jar");
                shape.ifPresent(type -> entity(entity, type, tables));
            }
        }
        for (Element task : Xml.children(ao, "upgradeTask")) {
            new ClassRules(judgement, contents).check(task, Xml.text(task), "com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask");
        }
    }

    /** Names and namespace as the database will have them. */
    static String table(String namespace, ClassShape type) {
        String given = type.annotation(AO + "schema.Table").map(table -> String.valueOf(table.values().get("value")))
                .orElseGet(() -> underscored(type.name().replaceAll("^.*[.$]", "")));
        return new TableNames(namespace).prefix() + "_" + given.toUpperCase(Locale.ROOT);
    }

    private void entity(Element entity, ClassShape type, Map<String, String> tables) {
        judgement.refuseIf(!type.isInterface(), entity, type.name() + " is no interface");
        judgement.refuseIf(contents.isA(type.name(), AO + "RawEntity").equals(Optional.of(false)), entity, type.name() + " does not extend net.java.ao.Entity");
        judgement.refuseIf(!type.isPublic(), entity, type.name() + " is not public");
        String table = table(((Element) entity.getParentNode()).getAttribute("namespace"), type);
        judgement.refuseIf(table.length() > NAME_LENGTH, entity, "the table " + table + " has " + table.length() + " characters, "
                + NAME_LENGTH + " are allowed: ten for the prefix, twenty for the name");
        String other = tables.putIfAbsent(table, type.name());
        judgement.refuseIf(other != null, entity, "the table " + table + " is that of " + other + " too");
        type.methods().stream().filter(method -> !method.isBridge()).forEach(method -> column(entity, type, method));
    }

    private void column(Element entity, ClassShape type, ClassShape.Member method) {
        Optional<String> accessor = method.annotation(AO + "Accessor").map(found -> String.valueOf(found.values().get("value")));
        boolean getter = method.parameters().isEmpty() && (accessor.isPresent() || method.name().matches("(get|is)[A-Z].*"));
        boolean relation = Stream.of("OneToMany", "OneToOne", "ManyToMany", "schema.Ignore").anyMatch(name -> method.annotation(AO + name).isPresent());
        if (!getter || relation || method.name().equals("getEntityManager") || method.name().equals("getEntityType")) {
            return;
        }
        boolean reference = contents.isA(method.result(), AO + "RawEntity").equals(Optional.of(true));
        boolean choice = contents.shape(method.result()).map(ClassShape::isEnum).orElse(false);
        String column = accessor.orElseGet(() -> underscored(method.name().replaceFirst("^(get|is)", ""))).toUpperCase(Locale.ROOT) + (reference ? "_ID" : "");
        String place = type.name() + "." + method.name() + "(): ";
        judgement.refuseIf(column.length() > NAME_LENGTH, entity, place + "the column " + column + " has " + column.length() + " characters, "
                + NAME_LENGTH + " are allowed");
        judgement.warnIf(RESERVED.contains(column), entity, place + column + " is a word that databases keep for themselves; Active Objects quotes it only where it sees it");
        judgement.refuseIf(!reference && !choice && !TYPES.contains(method.result()), entity, place + "Active Objects does not recognise the type "
                + method.result());
        judgement.warnIf(choice, entity, place + "an enum is stored by name, and an unknown name fails when it is read: an older node may meet one");
        length(entity, place, method);
    }

    private void length(Element entity, String place, ClassShape.Member method) {
        Optional<Integer> length = method.annotation(AO + "schema.StringLength").map(found -> (Integer) found.values().get("value"));
        judgement.refuseIf(length.isPresent() && !method.result().equals("java.lang.String"), entity, place + "only a String has a length");
        judgement.refuseIf(length.isPresent() && length.get() > TEXT_LENGTH, entity, place + "a length of " + length.orElse(0) + " is over "
                + TEXT_LENGTH + "; say StringLength.UNLIMITED");
        boolean indexed = method.annotation(AO + "schema.Indexed").isPresent() || method.annotation(AO + "schema.Unique").isPresent();
        judgement.refuseIf(indexed && length.isPresent() && length.get() < 0, entity, place + "an unlimited text cannot be indexed or unique");
        judgement.warnIf(method.result().equals("byte[]") || method.result().equals("java.io.InputStream"), entity, place + "blobs are not supported officially");
    }

    private static String underscored(String camel) {
        return camel.replaceAll("([a-z\\d])([A-Z])", "$1_$2");
    }
}
