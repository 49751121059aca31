package org.micromentoring.host.descriptor;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quartz.CronExpression;
import org.w3c.dom.Element;

/** Jobs: the bean that runs, and when. */
final class JobRules {
    private static final String RUNNER = "com.atlassian.scheduler.JobRunner";

    private final Judgement judgement;
    private final Contents contents;

    JobRules(Judgement judgement, Contents contents) {
        this.judgement = judgement;
        this.contents = contents;
    }

    void check(Element module) {
        List<Element> jobs = Xml.children(module, "job");
        List<Element> schedules = Xml.children(module, "schedule");
        judgement.warnIf(module.getAttribute("name").isBlank() && module.getAttribute("i18n-name-key").isBlank(), module,
                "has no name: the list of scheduled jobs shows its key");
        judgement.refuseIf(jobs.size() != 1, module, "needs one <job>");
        judgement.refuseIf(schedules.size() != 1, module, "needs one <schedule>");
        jobs.forEach(this::job);
        schedules.forEach(this::schedule);
        flags(jobs, List.of("perClusterJob", "clusteredOnly"));
        flags(Xml.children(module, "managed"), List.of("editable", "keepingHistory", "canRunAdhoc", "canDisable"));
    }

    private void job(Element job) {
        String key = job.getAttribute("key");
        Optional<Map<String, Optional<String>>> beans = contents.beans();
        judgement.refuseIf(beans.isPresent() && !beans.get().containsKey(key), job, "there is no bean " + key + " in the plugin's Spring context"
                + beans.map(found -> Near.hint(key, found.keySet())).orElse(""));
        beans.flatMap(found -> found.getOrDefault(key, Optional.empty())).filter(type -> !type.startsWith("java.")
                && contents.shape(type).map(ClassShape::isConcrete).orElse(false)).ifPresent(type ->
                new ClassRules(judgement, contents).ofType(job, type, RUNNER));
    }

    private void schedule(Element schedule) {
        Optional<String> cron = Xml.attribute(schedule, "cron-expression");
        Optional<String> interval = Xml.attribute(schedule, "repeat-interval");
        judgement.refuseIf(cron.isPresent() == interval.isPresent(), schedule, "needs a cron-expression or a repeat-interval, and not both");
        cron.flatMap(JobRules::objection).ifPresent(why -> judgement.refuse(schedule, "the cron-expression \"" + cron.get() + "\" is not legal: " + why));
        interval.filter(millis -> !millis.matches("[1-9]\\d{0,17}")).ifPresent(millis -> judgement.refuse(schedule,
                "the repeat-interval \"" + millis + "\" is no number of milliseconds above 0"));
        Xml.attribute(schedule, "repeat-count").filter(count -> !count.matches("-1|\\d{1,9}")).ifPresent(count ->
                judgement.refuse(schedule, "the repeat-count \"" + count + "\" is no number"));
    }

    /** As the scheduler sees it: six or seven fields, and a question mark in exactly one of the two for days. */
    static Optional<String> objection(String cron) {
        int fields = cron.trim().split("\\s+").length;
        if (fields < 6 || fields > 7) {
            return Optional.of("six or seven fields, not " + fields + "; the first one is for seconds");
        }
        try {
            return new CronExpression(cron).getNextValidTimeAfter(new java.util.Date()) == null ? Optional.of("it never comes") : Optional.empty();
        } catch (ParseException | RuntimeException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void flags(List<Element> elements, List<String> names) {
        elements.forEach(element -> names.forEach(name -> judgement.warnIf(!Set.of("", "true", "false").contains(element.getAttribute(name)), element,
                name + " is true or false")));
    }
}
