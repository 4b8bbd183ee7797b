package chancery.work.agreements;

import chancery.kernel.Country;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Registration;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.content.Term;
import chancery.work.agreements.content.Titles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Agreements that tests speak about. */
public final class SampleAgreement {
    public static final Party ALDORIA = Party.named("République d'Aldoria", true);
    public static final Party PERU = Party.of(Country.of("PE"), false);
    public static final Party KENYA = Party.of(Country.of("KE"), false);
    public static final Party CHILE = Party.of(Country.of("CL"), false);
    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

    private SampleAgreement() {}

    public static AgreementRecord bilateral(EntryCondition entry, Term term) {
        return AgreementRecord.of(describing("Accord de coopération portuaire", entry, term, PERU));
    }

    public static AgreementRecord titled(String title) {
        return AgreementRecord.of(describing(title, EntryCondition.UNKNOWN, Term.INDEFINITE, PERU));
    }

    public static AgreementRecord multilateral(EntryCondition entry) {
        return AgreementRecord.of(
                describing("Convention maritime", entry, Term.INDEFINITE, PERU, KENYA, CHILE));
    }

    public static Description describing(
            String title, EntryCondition entry, Term term, Party... others) {
        return new Description(
                AgreementKind.TREATY,
                Titles.of("fr", title),
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(ALDORIA),
                                java.util.Arrays.stream(others))
                        .toList(),
                List.of("fr", "es"),
                "Lima",
                "Ports et escales",
                "",
                entry,
                term,
                Registration.NONE,
                List.of());
    }

    /** A step of a party, or of all when there is none. */
    public static Change step(Step step, @Nullable Party party, String day) {
        return new Change.Enter(entry(step, party, day, null, false, ""));
    }

    public static StepEntry entry(
            Step step,
            @Nullable Party party,
            String day,
            @Nullable UUID corrects,
            boolean withdrawn,
            String note) {
        return new StepEntry(
                UUID.randomUUID(),
                step,
                party == null ? null : party.id(),
                LocalDate.parse(day),
                null,
                note,
                new Source("Note verbale 214", null),
                corrects,
                withdrawn,
                "Camille Roche",
                NOW);
    }

    public static AgreementRecord with(AgreementRecord record, Change... changes) {
        AgreementRecord next = record;
        for (Change change : changes) {
            next = next.with(change);
        }
        return next;
    }
}
