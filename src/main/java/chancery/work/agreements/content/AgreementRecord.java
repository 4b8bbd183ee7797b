package chancery.work.agreements.content;

import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an agreement.
 *
 * @param steps every entry ever made, in the order of entering; {@link #standing} leaves out what
 *     was corrected
 */
public record AgreementRecord(
        Description description,
        List<StepEntry> steps,
        List<Statement> statements,
        List<LegalText> texts,
        List<Obligation> obligations,
        List<Fulfilment> fulfilments) {
    /** Steps, statements and fulfilments, each. */
    public static final int MOST_ENTRIES = 2_000;

    public static final int MOST_TEXTS = 40;
    public static final int MOST_OBLIGATIONS = 200;

    /**
     * @throws Problem {@code agreement.many}, {@code agreement.entry-unknown} when an entry speaks
     *     of a party, an entry, a statement or an obligation that is not there, {@code
     *     agreement.corrected} when an entry was corrected twice, {@code agreement.entry-twice}
     */
    public AgreementRecord {
        Objects.requireNonNull(description);
        steps = List.copyOf(steps);
        statements = List.copyOf(statements);
        texts = List.copyOf(texts);
        obligations = List.copyOf(obligations);
        fulfilments = List.copyOf(fulfilments);
        Wording.atMost("steps", steps.size(), MOST_ENTRIES);
        Wording.atMost("statements", statements.size(), MOST_ENTRIES);
        Wording.atMost("texts", texts.size(), MOST_TEXTS);
        Wording.atMost("obligations", obligations.size(), MOST_OBLIGATIONS);
        Wording.atMost("fulfilments", fulfilments.size(), MOST_ENTRIES);
        refuseStrangers(description, steps, statements, obligations, fulfilments);
    }

    public static AgreementRecord of(Description description) {
        return new AgreementRecord(
                description, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The record after a change.
     *
     * @throws Problem as the record and its parts say; {@code agreement.party-used} when a party is
     *     left out of whom an entry speaks, {@code agreement.obligation-kept} when an obligation is
     *     taken out that was fulfilled, {@code agreement.not-due} when it is fulfilled for a day on
     *     which it is not due or a second time
     */
    public AgreementRecord with(Change change) {
        return switch (change) {
            case Change.Describe(var next) -> described(next);
            case Change.Enter(var entry) ->
                    new AgreementRecord(
                            description,
                            added(steps, entry),
                            statements,
                            texts,
                            obligations,
                            fulfilments);
            case Change.Declare(var statement) ->
                    new AgreementRecord(
                            description,
                            steps,
                            added(statements, statement),
                            texts,
                            obligations,
                            fulfilments);
            case Change.Keep(var text) ->
                    withTexts(
                            added(
                                    texts.stream()
                                            .filter(kept -> !kept.sha512().equals(text.sha512()))
                                            .toList(),
                                    text));
            case Change.Drop(var sha512) ->
                    withTexts(
                            texts.stream().filter(kept -> !kept.sha512().equals(sha512)).toList());
            case Change.Owe(var obligation) -> owing(obligation);
            case Change.Release(var id) -> released(id);
            case Change.Fulfil(var fulfilment) -> fulfilled(fulfilment);
        };
    }

    /** The entries that count, by day: without those corrected or withdrawn. */
    public List<StepEntry> standing() {
        Set<UUID> corrected = corrected(steps);
        return steps.stream()
                .filter(entry -> !corrected.contains(entry.id()) && !entry.withdrawn())
                .sorted(Comparator.comparing(StepEntry::day).thenComparing(StepEntry::step))
                .toList();
    }

    /**
     * The first day on which a party has taken a step, by an entry of its own or for all.
     *
     * @return null when it has not
     */
    public @Nullable LocalDate day(Step step, Party party) {
        return standing().stream()
                .filter(entry ->
                        entry.step() == step
                                && (entry.party() == null || party.id().equals(entry.party())))
                .map(StepEntry::day)
                .findFirst()
                .orElse(null);
    }

    public Optional<StepEntry> step(UUID id) {
        return steps.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    public Optional<Obligation> obligation(UUID id) {
        return obligations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The days up to one on which an obligation was due and has not been fulfilled. */
    public List<LocalDate> open(Obligation obligation, LocalDate last) {
        Set<LocalDate> done =
                fulfilments.stream()
                        .filter(each -> each.obligation().equals(obligation.id()))
                        .map(Fulfilment::due)
                        .collect(Collectors.toSet());
        return obligation.dueUpTo(last).stream().filter(day -> !done.contains(day)).toList();
    }

    public Set<Country> countries() {
        return description.parties().stream()
                .map(Party::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everything of other rooms that the record points to. */
    public Set<Ref> refs() {
        return Stream.of(
                        description.parties().stream().map(Party::institution),
                        description.related().stream().map(Related::agreement),
                        steps.stream().map(entry -> entry.source().ref()),
                        statements.stream().map(statement -> statement.source().ref()),
                        obligations.stream().map(Obligation::person),
                        fulfilments.stream()
                                .flatMap(each -> each.evidence().stream().map(Source::ref)))
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private AgreementRecord described(Description next) {
        Set<UUID> left = new HashSet<>();
        description.parties().forEach(party -> left.add(party.id()));
        next.parties().forEach(party -> left.remove(party.id()));
        boolean used =
                Stream.of(
                                steps.stream().map(StepEntry::party),
                                statements.stream().map(Statement::party),
                                obligations.stream().map(Obligation::party))
                        .flatMap(each -> each)
                        .anyMatch(left::contains);
        if (used) {
            throw Problem.conflict("agreement.party-used").at("parties");
        }
        return new AgreementRecord(next, steps, statements, texts, obligations, fulfilments);
    }

    private AgreementRecord withTexts(List<LegalText> next) {
        return new AgreementRecord(description, steps, statements, next, obligations, fulfilments);
    }

    private AgreementRecord owing(Obligation obligation) {
        boolean known = obligation(obligation.id()).isPresent();
        List<Obligation> next =
                known
                        ? obligations.stream()
                                .map(each -> each.id().equals(obligation.id()) ? obligation : each)
                                .toList()
                        : added(obligations, obligation);
        return new AgreementRecord(description, steps, statements, texts, next, fulfilments);
    }

    private AgreementRecord released(UUID id) {
        if (fulfilments.stream().anyMatch(each -> each.obligation().equals(id))) {
            throw Problem.conflict("agreement.obligation-kept");
        }
        return new AgreementRecord(
                description,
                steps,
                statements,
                texts,
                obligations.stream().filter(each -> !each.id().equals(id)).toList(),
                fulfilments);
    }

    private AgreementRecord fulfilled(Fulfilment fulfilment) {
        boolean due =
                obligation(fulfilment.obligation())
                        .filter(each -> open(each, fulfilment.due()).contains(fulfilment.due()))
                        .isPresent();
        if (!due) {
            throw Problem.conflict("agreement.not-due").at("due").with("day", fulfilment.due());
        }
        return new AgreementRecord(
                description, steps, statements, texts, obligations, added(fulfilments, fulfilment));
    }

    private static void refuseStrangers(
            Description description,
            List<StepEntry> steps,
            List<Statement> statements,
            List<Obligation> obligations,
            List<Fulfilment> fulfilments) {
        Set<UUID> known = new HashSet<>();
        description.parties().forEach(party -> known.add(party.id()));
        steps.forEach(entry -> known(known, entry.party()));
        statements.forEach(statement -> known(known, statement.party()));
        obligations.forEach(obligation -> known(known, obligation.party()));
        Set<UUID> corrected = new HashSet<>();
        for (StepEntry entry : steps) {
            known(known, entry.corrects());
            if (entry.corrects() != null && !corrected.add(entry.corrects())) {
                throw Problem.conflict("agreement.corrected");
            }
            once(known, entry.id());
        }
        for (Statement statement : statements) {
            known(known, statement.about());
            once(known, statement.id());
        }
        obligations.forEach(obligation -> once(known, obligation.id()));
        for (Fulfilment fulfilment : fulfilments) {
            known(known, fulfilment.obligation());
            once(known, fulfilment.id());
        }
    }

    private static void known(Set<UUID> known, @Nullable UUID id) {
        if (id != null && !known.contains(id)) {
            throw Problem.refused("agreement.entry-unknown");
        }
    }

    private static void once(Set<UUID> known, UUID id) {
        if (!known.add(id)) {
            throw Problem.refused("agreement.entry-twice");
        }
    }

    private static Set<UUID> corrected(List<StepEntry> steps) {
        return steps.stream()
                .map(StepEntry::corrects)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static <T> List<T> added(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
