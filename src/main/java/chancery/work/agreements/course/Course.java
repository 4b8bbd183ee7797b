package chancery.work.agreements.course;

import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way of an agreement through time, derived from its record: nobody types a state.
 *
 * @param entry into force for us
 * @param states every state with the day from which it holds, in order; the first that is not there
 *     yet may lie ahead
 * @param end the first day on which it no longer binds us; null while none is known
 */
public record Course(Entry entry, List<Since> states, @Nullable LocalDate end) {
    public Course {
        states = List.copyOf(states);
    }

    public static Course of(AgreementRecord record) {
        Entry entry = Entries.of(record);
        List<Since> found = new ArrayList<>();
        early(record, Step.NEGOTIATED, AgreementState.NEGOTIATED, found);
        early(record, Step.INITIALLED, AgreementState.INITIALLED, found);
        add(found, signed(record), AgreementState.SIGNED);
        add(found, latest(record, ours(record), Step.RATIFIED), AgreementState.RATIFIED);
        add(found, entry.day(), AgreementState.IN_FORCE);
        LocalDate denounced = denounced(record, entry.day());
        add(found, denounced, AgreementState.DENOUNCED);
        LocalDate expired = expired(record, entry.day());
        if (denounced == null || expired != null && expired.isBefore(denounced)) {
            add(found, expired, AgreementState.EXPIRED);
        }
        List<Since> states = inOrder(found);
        LocalDate end =
                states.stream()
                        .filter(since -> since.state().over())
                        .map(Since::day)
                        .findFirst()
                        .orElse(null);
        return new Course(entry, states, end);
    }

    /** How it stands on a day. */
    public AgreementState on(LocalDate day) {
        AgreementState state = AgreementState.PREPARED;
        for (Since since : states) {
            if (!since.day().isAfter(day)) {
                state = since.state();
            }
        }
        return state;
    }

    /** The end of the period that runs on a day; null without end or when it is not in force. */
    static @Nullable LocalDate periodEnd(Term term, @Nullable LocalDate entry, LocalDate day) {
        if (entry == null || term.indefinite()) {
            return null;
        }
        LocalDate end = entry.plusMonths(term.months());
        for (long renewed = term.renewalMonths();
                term.renewsItself() && !end.isAfter(day);
                renewed += term.renewalMonths()) {
            end = entry.plusMonths(term.months() + renewed);
        }
        return end;
    }

    private static void early(
            AgreementRecord record, Step step, AgreementState state, List<Since> found) {
        record.standing().stream()
                .filter(entry -> entry.step() == step)
                .findFirst()
                .ifPresent(entry -> add(found, entry.day(), state));
    }

    /** Of two parties both have signed; of several, we have. */
    private static @Nullable LocalDate signed(AgreementRecord record) {
        Description description = record.description();
        List<Party> signing = description.bilateral() ? description.parties() : ours(record);
        boolean all = signing.stream().allMatch(party -> record.day(Step.SIGNED, party) != null);
        return all ? latest(record, signing, Step.SIGNED) : null;
    }

    /** From when a denunciation takes effect: anybody's of two parties, ours of several. */
    private static @Nullable LocalDate denounced(
            AgreementRecord record, @Nullable LocalDate entry) {
        Description description = record.description();
        List<Party> parties = description.bilateral() ? description.parties() : ours(record);
        LocalDate said =
                parties.stream()
                        .map(party -> record.day(Step.DENOUNCED, party))
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        if (said == null) {
            return null;
        }
        Term term = description.term();
        if (term.denunciationMonths() > 0) {
            return said.plusMonths(term.denunciationMonths());
        }
        LocalDate end = periodEnd(term, entry, said);
        if (end == null) {
            return said;
        }
        return term.renewsItself() && said.isAfter(end.minusMonths(term.noticeMonths()))
                ? periodEnd(term, entry, end)
                : end;
    }

    private static @Nullable LocalDate expired(AgreementRecord record, @Nullable LocalDate entry) {
        LocalDate entered = latest(record, ours(record), Step.EXPIRED);
        Term term = record.description().term();
        if (entered != null || entry == null || term.renewsItself()) {
            return entered;
        }
        return periodEnd(term, entry, entry);
    }

    private static List<Party> ours(AgreementRecord record) {
        List<Party> ours = record.description().ours();
        return ours.isEmpty() ? record.description().parties() : ours;
    }

    private static @Nullable LocalDate latest(
            AgreementRecord record, List<Party> parties, Step step) {
        return parties.stream()
                .map(party -> record.day(step, party))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static void add(List<Since> found, @Nullable LocalDate day, AgreementState state) {
        if (day != null) {
            found.add(new Since(day, state));
        }
    }

    /**
     * By day; what comes after a later state, such as a ratification after the entry, is no change.
     */
    private static List<Since> inOrder(List<Since> found) {
        List<Since> states = new ArrayList<>();
        AgreementState reached = AgreementState.PREPARED;
        for (Since since :
                found.stream()
                        .sorted(Comparator.comparing(Since::day).thenComparing(Since::state))
                        .toList()) {
            if (since.state().compareTo(reached) > 0 && !reached.over()) {
                reached = since.state();
                states.add(since);
            }
        }
        return states;
    }
}
