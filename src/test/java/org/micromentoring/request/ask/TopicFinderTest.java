package org.micromentoring.request.ask;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.skill.SkillFixture.below;
import static org.micromentoring.skill.SkillFixture.role;
import static org.micromentoring.skill.SkillFixture.skill;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.micromentoring.skill.Topic;
import org.micromentoring.skill.Vocabulary;

public class TopicFinderTest {
    private final Vocabulary vocabulary = Vocabulary.of(List.of(skill(1, "Audits", "Pr\u00fcfungen"), below(1, skill(2, "Audit samples")), skill(3, "C++")),
        List.of(role(1, "Auditor")));
    private final TopicFinder finder = new TopicFinder(vocabulary, Locale.ENGLISH);

    @Test
    public void anIdIsTakenAsItIsAndAnUnknownOneLeftOut() {
        assertEquals(Optional.of(Topic.skill(2)), find("skill", "2"));
        assertEquals(Optional.of(Topic.role(1)), find("role", "1"));
        assertEquals(Optional.empty(), find("skill", "99"));
        assertEquals(Optional.empty(), find("skill", "'; DROP"));
    }

    @Test
    public void aNameIsForgivenItsCaseAndAccents() {
        assertEquals(Optional.of(Topic.skill(1)), find("topic", " PRUFUNGEN "));
        assertEquals(Optional.of(Topic.role(1)), find("topic", "auditor"));
        assertEquals(Optional.empty(), find("topic", "audi"));
    }

    @Test
    public void whatWasBegunIsOffered() {
        assertEquals(List.of(Topic.skill(2), Topic.skill(1), Topic.role(1)).size(), choices("topic", "audi").size());
        assertTrue(choices("topic", "Auditz").contains(Topic.skill(1)));
    }

    @Test
    public void namesInTheGoalAreOfferedTheLongestFirstThenAsTheyCome() {
        assertEquals(List.of(Topic.skill(2)), choices("goal", "I must review audit samples on Thursday."));
        assertEquals(List.of(Topic.role(1), Topic.skill(3)), choices("goal", "Ask an auditor who knows C++!"));
        assertEquals(List.of(), choices("goal", " "));
    }

    private Optional<Topic> find(String name, String value) {
        return finder.find(Asked.of(Map.of(name, new String[] {value})), Optional.empty());
    }

    private List<Topic> choices(String name, String value) {
        return finder.choices(Asked.of(Map.of(name, new String[] {value})), Optional.empty());
    }
}
