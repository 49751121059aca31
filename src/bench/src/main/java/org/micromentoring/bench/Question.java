package org.micromentoring.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.micromentoring.directory.search.DirectoryQuery;
import org.micromentoring.directory.search.Seeker;
import org.micromentoring.directory.search.Week;
import org.micromentoring.profile.Format;
import org.micromentoring.profile.WorkingTime;
import org.micromentoring.skill.Topic;

/** One question of the mix: skill with narrower ones and synonyms, least level, format, free place, the beginning of a word, best match first. */
record Question(DirectoryQuery query, Seeker seeker) {
    static final int PAGE = 25;

    /** Sixty-four of them; every second one has a word, every eighth has only words. */
    static List<Question> mix(Crowd crowd) {
        List<Question> mix = new ArrayList<>();
        Week week = Week.of(WorkingTime.usual(java.time.ZoneId.of("Europe/Berlin")), Crowd.NOW);
        for (int i = 0; i < 64; i++) {
            boolean bare = i % 8 == 7;
            List<Topic> topics = bare ? List.of() : List.of(Topic.skill(1 + crowd.skill() / 20));
            String text = i % 2 == 1 ? crowd.word().substring(0, 3) : "";
            DirectoryQuery query = new DirectoryQuery(topics, bare ? 1 : 2, Set.of(Format.values()[i % 4]), Set.of(), Set.of(), "", "", false, true,
                Optional.empty(), DirectoryQuery.Marks.ALL, text, DirectoryQuery.Order.BEST, 0, PAGE);
            mix.add(new Question(query, new Seeker("seeker" + i, List.of(crowd.skill(), crowd.skill(), crowd.skill()), week, Set.of(), Set.of(), i)));
        }
        return mix;
    }
}
