package org.micromentoring.skill.vocabulary;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small files of our own making with every kind of mess of the real ones. */
final class Sample {
    static final String HIERARCHY = """
        PARENTOBJECTTYPE,PARENTID,CHILDID,CHILDOBJECTTYPE
        skillgroup,key_1,key_2,skillgroup
        skillgroup,key_2,key_3,skillgroup
        skillgroup,key_3,key_4,skillgroup
        skillgroup,key_1,key_5,skillgroup
        skillgroup,key_10,key_11,skillgroup
        skillgroup,key_4,key_99,skill
        skill,key_99,key_98,skill
        """;
    static final String GROUPS = """
        ORIGINURI,ID,UUIDHISTORY,CODE,PREFERREDLABEL,ALTLABELS,DESCRIPTION,SCOPENOTE
        urn:g4,key_4,u,,gardening,,deep one,
        urn:g1,key_1,u,,knowledge,knowing,"Two
        lines.",
        urn:g2,key_2,u,,Gardening,"planting
        knowledge
        PLANTING
        tongues",,
        urn:g3,key_3,u,,gardening,,same as above,
        urn:g5,key_5,u,,languages,"tongues
        planting",,
        urn:g10,key_10,u,,language skills,,root,
        urn:g11,key_11,u,,Languages,,same label elsewhere,
        urn:g12,key_12,u,,  ,,no label,
        """;
    static final String OCCUPATIONS = """
        ORIGINURI,ID,UUIDHISTORY,ISCOGROUPCODE,CODE,PREFERREDLABEL,ALTLABELS,DESCRIPTION,DEFINITION,SCOPENOTE,REGULATEDPROFESSIONNOTE,OCCUPATIONTYPE,ISLOCALIZED
        urn:o1,key_21,u,1,1,gardener,"head gardener
        grower
        florist",,,,,,
        urn:o2,key_22,u,1,1,florist,"grower
        flower artist",,,,,,
        """;

    private Sample() {
    }

    static List<Row> rows(String... files) {
        return Upload.read(new ByteArrayInputStream(String.join("\n", files).getBytes(StandardCharsets.UTF_8)), "");
    }
}
