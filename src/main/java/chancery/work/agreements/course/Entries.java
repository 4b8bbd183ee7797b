package chancery.work.agreements.course;

import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Delay;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Computes the entry into force from the condition and the steps (Vienna Convention on the Law of
 * Treaties, article 24). An entered step always goes before what is computed.
 */
final class Entries {
    private final AgreementRecord record;
    private final Description description;

    private Entries(AgreementRecord record) {
        this.record = record;
        this.description = record.description();
    }

    static Entry of(AgreementRecord record) {
        return new Entries(record).entry();
    }

    private Entry entry() {
        LocalDate entered = latest(ours(), Step.IN_FORCE);
        if (entered != null) {
            return Entry.on(entered, Entry.Ground.ENTERED, null);
        }
        return switch (description.entry()) {
            case EntryCondition.Unknown _ -> Entry.awaiting(Entry.Ground.UNKNOWN, List.of());
            case EntryCondition.OnDay(var day) -> Entry.on(day, Entry.Ground.NAMED_DAY, null);
            case EntryCondition.OnSignature(var delay) ->
                    afterAll(
                            Step.SIGNED,
                            delay,
                            Entry.Ground.SIGNATURE,
                            Entry.Ground.SIGNATURE_AWAITED);
            case EntryCondition.AfterExchange(var delay) ->
                    afterAll(
                            Step.INSTRUMENTS_EXCHANGED,
                            delay,
                            Entry.Ground.EXCHANGE,
                            Entry.Ground.EXCHANGE_AWAITED);
            case EntryCondition.AfterRatifications(var count, var delay) ->
                    afterRatifications(count, delay);
        };
    }

    private Entry afterAll(Step step, Delay delay, Entry.Ground ground, Entry.Ground awaited) {
        List<Party> missing =
                description.parties().stream()
                        .filter(party -> record.day(step, party) == null)
                        .toList();
        LocalDate last = latest(description.parties(), step);
        return missing.isEmpty() && last != null
                ? Entry.on(delay.after(last), ground, last)
                : Entry.awaiting(awaited, missing);
    }

    private Entry afterRatifications(int need, Delay delay) {
        List<LocalDate> consents =
                description.parties().stream()
                        .map(this::consent)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        if (consents.size() < need) {
            return new Entry(
                    null,
                    Entry.Ground.RATIFICATIONS_AWAITED,
                    null,
                    List.of(),
                    consents.size(),
                    need);
        }
        LocalDate nth = consents.get(need - 1);
        LocalDate inForce = delay.after(nth);
        List<Party> missing =
                description.ours().stream().filter(party -> consent(party) == null).toList();
        if (!missing.isEmpty()) {
            return new Entry(
                    null, Entry.Ground.OUR_CONSENT_AWAITED, nth, missing, consents.size(), need);
        }
        LocalDate our =
                description.ours().stream()
                        .map(this::consent)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(nth);
        return our.isAfter(nth)
                ? new Entry(
                        delay.after(our),
                        Entry.Ground.OUR_CONSENT,
                        our,
                        List.of(),
                        consents.size(),
                        need)
                : new Entry(
                        inForce, Entry.Ground.RATIFICATIONS, nth, List.of(), consents.size(), need);
    }

    /**
     * From when a party's consent counts: the deposit of its instrument where that is known, else
     * the ratification itself (article 16).
     */
    private @Nullable LocalDate consent(Party party) {
        LocalDate deposited = record.day(Step.INSTRUMENTS_EXCHANGED, party);
        return deposited == null ? record.day(Step.RATIFIED, party) : deposited;
    }

    private List<Party> ours() {
        List<Party> ours = description.ours();
        return ours.isEmpty() ? description.parties() : ours;
    }

    private @Nullable LocalDate latest(List<Party> parties, Step step) {
        List<LocalDate> days = new ArrayList<>();
        for (Party party : parties) {
            LocalDate day = record.day(step, party);
            if (day != null) {
                days.add(day);
            }
        }
        return days.stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
