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
 * @param facts what else the post did in these days
 */
record Account(
        PlanExecution done,
        List<PlanVersion> versions,
        Telling telling,
        LocalDate from,
        LocalDate to,
        boolean whole,
        List<YearFacts.Fact> facts) {
    /** What the kinds of {@link Ref} to a line and to a version of a plan are called. */
    static final String LINE = "plan-line";

    static final String VERSION = "plan-version";
    private static final String DISPATCH = "dispatch";
    private static final int LONGEST_TITLE = 200;

    /** Without what other rooms know. */
    static Account ofYear(PlanExecution done, List<PlanVersion> versions, Telling telling) {
        return ofYear(done, versions, telling, List.of());
    }

    /**
     * @param facts of that year; those protected more highly than the plan are not told
     */
    static Account ofYear(
            PlanExecution done,
            List<PlanVersion> versions,
            Telling telling,
            List<YearFacts.Fact> facts) {
        int year = done.plan().year();
        return new Account(
                done,
                versions,
                telling,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                true,
                facts.stream()
                        .filter(fact -> done.plan().distribution().covers(fact.distribution()))
                        .toList());
    }

    static Account ofPeriod(
            PlanExecution done,
            List<PlanVersion> versions,
            Telling telling,
            LocalDate from,
            LocalDate to) {
        return new Account(done.asOf(to), versions, telling, from, to, false, List.of());
    }

    /**
     * Paragraphs of which nothing is to be said are left out, except where a person has the word.
     */
    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph("opening", telling.say("heading.opening"), opening()));
        for (Strand strand : content().strands()) {
            paragraphs.add(new Paragraph("strand-" + strand.id(), strand.title(), strand(strand)));
        }
        paragraphs.add(
                new Paragraph(
                        "facts",
                        telling.say("heading.facts"),
                        new FactSentences(facts, telling).sentences()));
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
        List<Evidence> plan = List.of(plan());
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(
                new Sentence(
                        telling.say(
                                whole ? "year" : "period",
                                Map.of(
                                        "title", done.plan().title(),
                                        "from", telling.day(from),
                                        "to", telling.day(to),
                                        "today", telling.day(done.today()))),
                        plan));
        sentences.add(new Sentence(new Counts(done, telling).sentence(), plan));
        return sentences;
    }

    private Evidence plan() {
        return new Evidence(done.plan().id().ref(), cut(done.plan().title()));
    }

    private List<Sentence> strand(Strand strand) {
        List<Sentence> sentences = new ArrayList<>();
        for (Group group : Group.values()) {
            listed("group." + group.key(), actions(strand, group), sentences);
        }
        listed("group.indicators", indicators(strand).toList(), sentences);
        return sentences;
    }

    /** A sentence that announces items, and the items; nothing when there are none. */
    private void listed(String lead, List<Sentence> items, List<Sentence> sentences) {
        if (items.isEmpty()) {
            return;
        }
        sentences.add(new Sentence(telling.sayOf(lead, items.size()), List.of(plan())));
        items.stream()
                .map(item -> new Sentence(AccountText.ITEM + item.text(), item.sources()))
                .forEach(sentences::add);
    }

    private List<Sentence> actions(Strand strand, Group group) {
        return content().objectives().stream()
                .filter(objective -> objective.strand().equals(strand.id()))
                .flatMap(objective -> content().actionsOf(objective).stream())
                .filter(action -> Group.of(done.standing(action)) == group)
                .filter(action -> whole || reported(action) || group == Group.LATE)
                .map(action -> sentence(action, group))
                .toList();
    }

    private boolean reported(Action action) {
        return done.latest(action.id()).filter(entry -> within(entry.on())).isPresent();
    }

    private Sentence sentence(Action action, Group group) {
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
        String sentence =
                switch (group) {
                    case DONE -> Telling.after(telling.say("item.done", values), note);
                    case UNDER_WAY ->
                            because(
                                    Telling.after(
                                            telling.say(
                                                    latest.isPresent()
                                                            ? "item.under-way"
                                                            : "item.begun",
                                                    values),
                                            note),
                                    reason);
                    case LATE ->
                            reason.isEmpty()
                                    ? Telling.after(
                                            Telling.after(telling.say("item.late", values), note),
                                            telling.say("no-reason"))
                                    : because(
                                            Telling.after(telling.say("item.late", values), note),
                                            reason);
                    case PLANNED ->
                            because(
                                    Telling.after(
                                            telling.say(
                                                    start == null ? "item.undated" : "item.planned",
                                                    values),
                                            note),
                                    reason);
                    case GIVEN_UP -> because(telling.say("item.given-up", values), reason);
                };
        return new Sentence(cited(sentence, sources), sources);
    }

    private String because(String sentence, String reason) {
        return reason.isEmpty()
                ? sentence
                : Telling.after(sentence, telling.say("reason", Map.of("reason", reason)));
    }

    /** Dispatches are cited by their number, as one does in a letter. */
    private String cited(String sentence, List<Evidence> sources) {
        String numbers =
                sources.stream()
                        .filter(source -> source.ref().kind().equals(DISPATCH))
                        .map(Evidence::title)
                        .collect(Collectors.joining(telling.say("list")));
        return numbers.isEmpty()
                ? sentence
                : Telling.after(sentence, telling.say("cited", Map.of("numbers", numbers)));
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
        List<Evidence> plan = List.of(plan());
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
