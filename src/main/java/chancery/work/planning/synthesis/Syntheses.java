package chancery.work.planning.synthesis;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Plans;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.PlanExecution;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The syntheses of plans: drafted by the program from what was entered, edited by the staff of the
 * post. Whoever sees the plan sees its synthesis.
 */
@Component
public class Syntheses {
    /** How long a paragraph may be, in characters. */
    public static final int LONGEST = 100_000;

    private final SynthesisRows rows;
    private final Plans plans;
    private final Execution execution;
    private final YearFacts facts;
    private final People people;
    private final Words words;
    private final Transactions transactions;
    private final InstantSource clock;

    Syntheses(
            JdbcClient sql,
            Plans plans,
            Execution execution,
            YearFacts facts,
            People people,
            Words words,
            Transactions transactions,
            InstantSource clock) {
        this.rows = new SynthesisRows(sql);
        this.plans = plans;
        this.execution = execution;
        this.facts = facts;
        this.people = people;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Tells the year in the person's language, as the other does. */
    public List<SynthesisParagraph> draft(PersonId me, PlanId id) {
        String language = transactions.as(me, () -> people.get(me)).language();
        return draft(me, id, Language.of(language).orElse(Language.EN));
    }

    /**
     * Tells the year. Told again, also in another language, what nobody has edited is brought up to
     * date, and what a person wrote stays as it is.
     *
     * @throws Problem {@code plan.unknown}, {@code plan.not-yours}, {@code plan.not-approved},
     *     {@code execution.closed} once it is signed
     */
    public List<SynthesisParagraph> draft(PersonId me, PlanId id, Language language) {
        Plan plan = mine(me, id);
        Person author = transactions.as(me, () -> people.get(me));
        PlanExecution done = execution.of(me, id);
        List<Paragraph> told =
                Account.ofYear(
                                done,
                                plans.versions(me, id),
                                new Telling(words, language),
                                facts(me, plan, done.today()))
                        .paragraphs();
        transactions.runAsNode(() -> keep(plan.id(), told, language, author.name()));
        return of(me, id);
    }

    private List<YearFacts.Fact> facts(PersonId me, Plan plan, LocalDate today) {
        LocalDate from = LocalDate.of(plan.year(), 1, 1);
        LocalDate last = LocalDate.of(plan.year(), 12, 31);
        LocalDate to = today.isBefore(last) ? today : last;
        return to.isBefore(from) ? List.of() : facts.of(me, plan.unit(), from, to);
    }

    /**
     * The synthesis as it reads now, in its order; empty while there is none.
     *
     * @throws Problem {@code plan.unknown}
     */
    public List<SynthesisParagraph> of(PersonId me, PlanId id) {
        plans.open(me, id);
        return transactions.as(me, () -> rows.paragraphs(id));
    }

    /** The language that it is written in; the person's own while there is none. */
    public Language language(PersonId me, PlanId id) {
        return transactions.as(
                me,
                () ->
                        rows.language(id)
                                .or(() -> Language.of(people.get(me).language()))
                                .orElse(Language.EN));
    }

    /**
     * Every text that a paragraph had, the last one first.
     *
     * @throws Problem {@code plan.unknown}
     */
    public List<SynthesisParagraph.Revision> history(PersonId me, PlanId id, UUID paragraph) {
        plans.open(me, id);
        return transactions.as(me, () -> rows.revisions(id, paragraph));
    }

    /**
     * Writes a paragraph anew; the former text is kept.
     *
     * @param seen the revision that its writer started from
     * @throws Problem as {@link #draft}; {@code synthesis.paragraph-unknown}, {@code
     *     synthesis.newer} when somebody has written in between, {@code plan.long}
     */
    public void edit(PersonId me, PlanId id, UUID paragraph, int seen, String text) {
        mine(me, id);
        String clean = text.strip().replace("\r\n", "\n");
        if (clean.length() > LONGEST) {
            throw Problem.tooLarge("plan.long").at("text").with("most", LONGEST);
        }
        SynthesisParagraph before =
                of(me, id).stream()
                        .filter(each -> each.id().equals(paragraph))
                        .findFirst()
                        .orElseThrow(() -> Problem.absent("synthesis.paragraph-unknown"));
        if (before.revision() != seen) {
            throw Problem.conflict("synthesis.newer").with("title", before.heading());
        }
        if (before.text().equals(clean)) {
            return;
        }
        String author = transactions.as(me, () -> people.get(me)).name();
        boolean written =
                transactions.asNode(
                        () -> rows.write(id, paragraph, seen + 1, clean, null, author, now()));
        if (!written) {
            throw Problem.conflict("synthesis.newer").with("title", before.heading());
        }
    }

    private void keep(PlanId plan, List<Paragraph> told, Language language, String author) {
        rows.hold(plan, language, author, now());
        Map<String, SynthesisParagraph> before =
                rows.paragraphs(plan).stream()
                        .collect(Collectors.toMap(SynthesisParagraph::key, Function.identity()));
        int position = 0;
        for (Paragraph paragraph : told) {
            SynthesisParagraph known = before.remove(paragraph.key());
            if (known == null) {
                UUID id = rows.add(plan, position, paragraph);
                rows.write(plan, id, 1, paragraph.text(), paragraph.sentences(), author, now());
            } else {
                rows.place(known.id(), position, paragraph);
                renew(plan, known, paragraph.text(), paragraph.sentences(), author);
            }
            position++;
        }
        for (SynthesisParagraph gone : before.values()) {
            renew(plan, gone, "", List.of(), author);
        }
    }

    private void renew(
            PlanId plan,
            SynthesisParagraph known,
            String text,
            List<Sentence> sentences,
            String author) {
        if (known.edited() || known.text().equals(text) && known.sentences().equals(sentences)) {
            return;
        }
        rows.write(plan, known.id(), known.revision() + 1, text, sentences, author, now());
    }

    private Plan mine(PersonId me, PlanId id) {
        Plan plan = plans.open(me, id);
        if (!plans.mayWrite(me, plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        return switch (plan.standing()) {
            case PlanStanding.Approved _ -> plan;
            case PlanStanding.Closed _ -> throw Problem.conflict("execution.closed");
            case PlanStanding.Draft _, PlanStanding.Submitted _, PlanStanding.Returned _ ->
                    throw Problem.conflict("plan.not-approved");
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
