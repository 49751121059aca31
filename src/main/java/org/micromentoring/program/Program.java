package org.micromentoring.program;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.micromentoring.kernel.Problem;

/**
 * Who takes part and with which limits. Numbers: domain.md section 4.
 *
 * @param eligibleGroups groups whose members take part; empty means every licensed person
 * @param teamGroups     groups that look after the program; empty means nobody but the administrators
 * @param limits         caps and times
 * @param version        counts the saves; 0 before the program exists
 */
public record Program(long id, String name, List<String> eligibleGroups, List<String> teamGroups, Limits limits, int version) {
    /**
     * Caps and times of a program.
     *
     * @param answerDays       working days of the mentor until an answer is due
     * @param parallelRequests mentors asked at once for one need
     * @param openNeeds        open needs a person
     * @param capacity         places of a mentor who set nothing else
     * @param talksPerWeek     single talks a week of a mentor who set nothing else
     * @param maxDays          longest engagement, in days
     */
    public record Limits(int answerDays, int parallelRequests, int openNeeds, int capacity, int talksPerWeek, int maxDays) {
        public static final Limits DEFAULT = new Limits(2, 3, 2, 2, 2, 14);

        /** @throws Problem invalid, naming the first limit that is out of its bounds */
        public Limits within() {
            bound("answerDays", answerDays, 1, 10);
            bound("parallelRequests", parallelRequests, 1, 3);
            bound("openNeeds", openNeeds, 1, 5);
            bound("capacity", capacity, 1, 10);
            bound("talksPerWeek", talksPerWeek, 1, 10);
            bound("maxDays", maxDays, 7, 60);
            return this;
        }

        private static void bound(String field, int value, int least, int most) {
            if (value < least || value > most) {
                throw Problem.invalid(field, "micromentoring.program.bounds", least, most);
            }
        }
    }

    public Program {
        eligibleGroups = List.copyOf(eligibleGroups);
        teamGroups = List.copyOf(teamGroups);
    }

    public Program(long id, String name, List<String> eligibleGroups, List<String> teamGroups, Limits limits) {
        this(id, name, eligibleGroups, teamGroups, limits, 0);
    }

    public boolean everybody() {
        return eligibleGroups.isEmpty();
    }

    public boolean admits(Set<String> groups) {
        return everybody() || !Collections.disjoint(eligibleGroups, groups);
    }

    public boolean hasTeamIn(Set<String> groups) {
        return !Collections.disjoint(teamGroups, groups);
    }
}
