package chancery.work.planning.synthesis;

import chancery.kernel.Ref;
import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanVersion;
import chancery.work.planning.Strand;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.PlanExecution;
import chancery.work.planning.execution.Progress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what was done of a plan. Says nothing that was not entered: a sentence names its line of
 * the plan and the evidence of the entry that it rests on.
 *
 * @param from the first day that is told of
 * @param to the last
 * @param whole the whole plan is told of; otherwise only what was reported between the two days,
 *     and what is late
 */
record Account(
        PlanExecution done,
        List<PlanVersion> versions,
        Telling telling,
        LocalDate from,
        LocalDate to,
        boolean whole) {
    /** What the kinds of {@link Ref} to a line and to a version of a plan are called. */
    static final String LINE = "plan-line";

    static final String VERSION = "plan-version";
    private static final int LONGEST_TITLE = 200;

    static Account ofYear(PlanExecution done, List<PlanVersion> versions, Telling telling) {
        int year = done.plan().year();
        return new Account(
                done,
                versions,
                telling,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                true);
    }

    static Account ofPeriod(
            PlanExecution done,
            List<PlanVersion> versions,
            Telling telling,
            LocalDate from,
            LocalDate to) {
        return new Account(done, versions, telling, from, to, false);
    }

    /**
     * Paragraphs of which nothing is to be said are left out, except where a person has the word.
     */
    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph("opening", telling.say("heading.opening"), opening()));
        for (Strand strand : content().strands()) {
            paragraphs.add(
                    new Paragraph(
                            "strand-" + strand.id(),
                            strand.title(),
                            Stream.concat(actions(strand), indicators(strand)).toList()));
        }
        paragraphs.add(new Paragraph("money", telling.say("heading.money"), money()));
        paragraphs.add(
                new Paragraph("amendments", telling.say("heading.amendments"), amendments()));
        paragraphs.removeIf(paragraph -> paragraph.sentences().isEmpty());
        if (whole) {
            paragraphs.add(new Paragraph("lessons", telling.say("heading.lessons"), List.of()));
        }
        return paragraphs;
    }

    private PlanContent content() {
        return done.plan().inForce();
    }

    private List<Sentence> opening() {
        Map<ActionStanding, Integer> counts = done.counts(content().actions());
        int standing =
                content().actions().size() - counts.getOrDefault(ActionStanding.CANCELLED, 0);
        long progress =
                content().actions().stream()
                        .filter(action -> !action.cancelled())
                        .mapToInt(done::percent)
                        .sum();
        int underWay =
                counts.getOrDefault(ActionStanding.ON_TRACK, 0)
                        + counts.getOrDefault(ActionStanding.AT_RISK, 0);
        Evidence plan = new Evidence(done.plan().id().ref(), cut(done.plan().title()));
        return List.of(
                new Sentence(
                        telling.say(
                                whole ? "year" : "period",
                                Map.of(
                                        "title", done.plan().title(),
                                        "from", telling.day(from),
                                        "to", telling.day(to),
                                        "today", telling.day(done.today()))),
                        List.of(plan)),
                new Sentence(
                        telling.say(
                                "counts",
                                Map.of(
                                        "count", standing,
                                        "done", counts.getOrDefault(ActionStanding.DONE, 0),
                                        "underWay", underWay,
                                        "late", counts.getOrDefault(ActionStanding.LATE, 0),
                                        "planned", counts.getOrDefault(ActionStanding.PLANNED, 0),
                                        "givenUp", counts.getOrDefault(ActionStanding.CANCELLED, 0),
                                        "percent", standing == 0 ? 0 : progress / standing)),
                        List.of(plan)));
    }

    private Stream<Sentence> actions(Strand strand) {
        return content().actions().stream()
                .filter(action -> content().strandOf(action).equals(strand))
                .filter(action -> whole || reported(action) || isLate(action))
                .map(this::sentence);
    }

    private boolean reported(Action action) {
        return done.latest(action.id()).filter(entry -> within(entry.on())).isPresent();
    }

    private boolean isLate(Action action) {
        return done.standing(action) == ActionStanding.LATE;
    }

    private Sentence sentence(Action action) {
        Optional<Progress> latest = done.latest(action.id());
        List<Evidence> sources = new ArrayList<>(List.of(source(action)));
        latest.ifPresent(entry -> sources.addAll(entry.evidence()));
        String note = latest.map(Progress::note).orElse("");
        String reason = latest.map(Progress::reason).orElse("");
        LocalDate start = action.start();
        LocalDate end = action.end();
        Map<String, Object> values =
                Map.of(
                        "title", action.title(),
                        "percent", done.percent(action),
                        "day", latest.map(entry -> telling.day(entry.on())).orElse(""),
                        "start", start == null ? "" : telling.day(start),
                        "end", end == null ? "" : telling.day(end));
        return new Sentence(
                switch (done.standing(action)) {
                    case DONE -> Telling.after(telling.say("done", values), note);
                    case ON_TRACK, AT_RISK ->
                            because(Telling.after(telling.say("under-way", values), note), reason);
                    case LATE ->
                            reason.isEmpty()
                                    ? Telling.after(
                                            Telling.after(telling.say("late", values), note),
                                            telling.say("no-reason"))
                                    : because(
                                            Telling.after(telling.say("late", values), note),
                                            reason);
                    case PLANNED ->
                            because(
                                    Telling.after(
                                            telling.say(
                                                    start == null ? "undated" : "planned", values),
                                            note),
                                    reason);
                    case CANCELLED -> because(telling.say("given-up", values), reason);
                },
                sources);
    }

    private String because(String sentence, String reason) {
        return reason.isEmpty()
                ? sentence
                : Telling.after(sentence, telling.say("reason", Map.of("reason", reason)));
    }

    private Stream<Sentence> indicators(Strand strand) {
        return content().objectives().stream()
                .filter(objective -> objective.strand().equals(strand.id()))
                .flatMap(objective -> content().indicatorsOf(objective).stream())
                .flatMap(indicator -> sentence(indicator).stream());
    }

    private Optional<Sentence> sentence(Indicator indicator) {
        Predicate<Actual> told = value -> whole || within(value.to());
        Optional<Actual> actual = done.actuals(indicator.id()).stream().filter(told).findFirst();
        if (actual.isEmpty() && !whole) {
            return Optional.empty();
        }
        List<Evidence> sources = new ArrayList<>(List.of(source(indicator)));
        actual.ifPresent(value -> {
            sources.add(
                    new Evidence(
                            new Ref(Actual.KIND, value.id().toString()),
                            cut(
                                    indicator.title()
                                            + ": "
                                            + Measures.of(value, indicator, telling))));
            sources.addAll(value.evidence());
        });
        return Optional.of(
                new Sentence(Measures.sentence(done, indicator, actual, telling), sources));
    }

    private List<Sentence> money() {
        List<Action> standing =
                content().actions().stream().filter(action -> !action.cancelled()).toList();
        SortedMap<String, BigDecimal> all = sums(standing.stream());
        if (!whole || all.isEmpty()) {
            return List.of();
        }
        SortedMap<String, BigDecimal> finished =
                sums(standing.stream().filter(a -> done.standing(a) == ActionStanding.DONE));
        SortedMap<String, BigDecimal> freed =
                sums(content().actions().stream().filter(Action::cancelled));
        List<Evidence> plan =
                List.of(new Evidence(done.plan().id().ref(), cut(done.plan().title())));
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Sentence(money("money", all), plan));
        if (!finished.isEmpty()) {
            sentences.add(new Sentence(money("money.done", finished), plan));
        }
        if (!freed.isEmpty()) {
            sentences.add(new Sentence(money("money.freed", freed), plan));
        }
        return sentences;
    }

    private String money(String key, SortedMap<String, BigDecimal> sums) {
        return telling.say(key, Map.of("sum", telling.money(sums)));
    }

    private static SortedMap<String, BigDecimal> sums(Stream<Action> actions) {
        return actions.flatMap(action -> action.budget().stream())
                .collect(
                        Collectors.toMap(
                                BudgetLine::currency,
                                BudgetLine::amount,
                                BigDecimal::add,
                                TreeMap::new));
    }

    private List<Sentence> amendments() {
        return versions.stream()
                .sorted(java.util.Comparator.comparingInt(PlanVersion::version))
                .filter(version -> version.amendment() != null)
                .filter(version -> whole || within(day(version)))
                .map(version -> {
                    String name =
                            telling.say(
                                    "amendment",
                                    Map.of(
                                            "number", String.valueOf(version.amendment()),
                                            "day", telling.day(day(version))));
                    return new Sentence(
                            Telling.after(name, version.reason()),
                            List.of(
                                    new Evidence(
                                            new Ref(
                                                    VERSION,
                                                    done.plan().id() + "/" + version.version()),
                                            cut(name))));
                })
                .toList();
    }

    private static LocalDate day(PlanVersion version) {
        return LocalDate.ofInstant(version.at(), ZoneOffset.UTC);
    }

    private boolean within(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private Evidence source(Element line) {
        return new Evidence(new Ref(LINE, done.plan().id() + "/" + line.id()), cut(line.title()));
    }

    private static String cut(String title) {
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
