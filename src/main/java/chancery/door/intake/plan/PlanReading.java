package chancery.door.intake.plan;

import chancery.door.intake.dates.AmountFinder;
import chancery.door.intake.dates.ReadAmount;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.SpanBook;
import chancery.door.intake.text.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plan that a letter contains: a proposal, in which what the letter does not say stays
 * empty. A letter contains a plan when it has a heading that calls itself a strand, or two that are
 * about the usual ones and says for which year it plans; and at least one objective.
 */
public final class PlanReading {
    /** A strand with what was read below its heading. */
    private record Section(Heading heading, List<StrandReading.Read> objectives) {}

    private static final int MOST_STRANDS = 40;

    private PlanReading() {}

    /**
     * @param language of the text; null to tell it from the text
     * @param documentDate when the letter was written, if that is known
     */
    public static Optional<ProposedPlan> read(
            String text, @Nullable String language, @Nullable LocalDate documentDate) {
        Letter letter = Letter.of(text, language);
        return read(letter, AmountFinder.all(letter), documentDate, new SpanBook(letter));
    }

    /**
     * @param book notes where the words stand, under {@code plan}
     */
    public static Optional<ProposedPlan> read(
            Letter letter,
            List<Found<ReadAmount>> amounts,
            @Nullable LocalDate documentDate,
            SpanBook book) {
        List<Heading> headings = Headings.of(letter);
        if (!isPlan(letter, headings)) {
            return Optional.empty();
        }
        Found<Integer> year = PlanYear.of(letter, documentDate);
        StrandReading reading =
                new StrandReading(
                        letter,
                        new Statements(letter),
                        new Deadlines(letter, year == null ? 0 : year.value()),
                        new Quantities(letter, amounts));
        List<Section> sections = sections(letter, headings, reading);
        if (sections.stream().allMatch(section -> section.objectives().isEmpty())) {
            return Optional.empty();
        }
        List<ProposedStrand> strands = new ArrayList<>();
        for (Section section : sections) {
            strands.add(strand("plan.strands[" + strands.size() + "]", section, book));
        }
        return Optional.of(new ProposedPlan(book.one("plan.year", year), strands));
    }

    private static boolean isPlan(Letter letter, List<Heading> headings) {
        Map<Heading.Sure, Integer> times = new EnumMap<>(Heading.Sure.class);
        headings.forEach(heading -> times.merge(heading.sure(), 1, Integer::sum));
        if (times.containsKey(Heading.Sure.NAMED)) {
            return true;
        }
        boolean several =
                times.getOrDefault(Heading.Sure.KIND, 0) > 1
                        || times.getOrDefault(Heading.Sure.FIELD, 0) > 1;
        return several && PlanYear.said(letter).isPresent();
    }

    private static List<Section> sections(
            Letter letter, List<Heading> headings, StrandReading reading) {
        List<Section> sections = new ArrayList<>();
        boolean begun = false;
        for (int i = 0; i < headings.size() && sections.size() < MOST_STRANDS; i++) {
            Heading heading = headings.get(i);
            int end =
                    i + 1 < headings.size()
                            ? headings.get(i + 1).words().start()
                            : letter.text().length();
            List<StrandReading.Read> objectives =
                    reading.objectives(new Words(heading.body(), Math.max(heading.body(), end)));
            boolean other = heading.sure() == Heading.Sure.OTHER;
            if (!other || (begun && !objectives.isEmpty())) {
                sections.add(new Section(heading, objectives));
            }
            begun |= !other;
        }
        return sections;
    }

    private static ProposedStrand strand(String path, Section section, SpanBook book) {
        List<ProposedObjective> objectives = new ArrayList<>();
        for (StrandReading.Read read : section.objectives()) {
            String at = path + ".objectives[" + objectives.size() + "].";
            String text = read.text().value();
            book.one(at + "text", read.text());
            objectives.add(
                    new ProposedObjective(
                            text,
                            book.one(at + "due", read.due()),
                            book.one(at + "indicator", read.indicator())));
        }
        Found<String> title = section.heading().title();
        book.one(path + ".title", title);
        return new ProposedStrand(section.heading().kind(), title.value(), objectives);
    }
}
