package chancery.work.agreements.course;

import static chancery.work.agreements.SampleAgreement.ALDORIA;
import static chancery.work.agreements.SampleAgreement.CHILE;
import static chancery.work.agreements.SampleAgreement.KENYA;
import static chancery.work.agreements.SampleAgreement.PERU;
import static chancery.work.agreements.SampleAgreement.bilateral;
import static chancery.work.agreements.SampleAgreement.entry;
import static chancery.work.agreements.SampleAgreement.multilateral;
import static chancery.work.agreements.SampleAgreement.step;
import static chancery.work.agreements.SampleAgreement.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Delay;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Fulfilment;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.content.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What follows from steps: nobody types a state. */
class CourseTest {
    private static final EntryCondition THIRTY_DAYS_AFTER_EXCHANGE =
            new EntryCondition.AfterExchange(Delay.days(30));
    private static final Term FIVE_YEARS_RENEWED = new Term(60, 60, 6, 0);

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void withoutStepsAnAgreementIsInPreparation() {
        Course course = Course.of(bilateral(EntryCondition.UNKNOWN, Term.INDEFINITE));
        assertThat(course.on(day("2026-06-01"))).isEqualTo(AgreementState.PREPARED);
        assertThat(course.entry().ground()).isEqualTo(Entry.Ground.UNKNOWN);
    }

    @Test
    void anAgreementOfTwoIsSignedWhenBothHaveSigned() {
        AgreementRecord one =
                with(
                        bilateral(THIRTY_DAYS_AFTER_EXCHANGE, Term.INDEFINITE),
                        step(Step.INITIALLED, null, "2020-01-10"),
                        step(Step.SIGNED, ALDORIA, "2020-03-01"));
        assertThat(Course.of(one).on(day("2020-03-02"))).isEqualTo(AgreementState.INITIALLED);
        AgreementRecord both = with(one, step(Step.SIGNED, PERU, "2020-03-15"));
        assertThat(Course.of(both).on(day("2020-03-14"))).isEqualTo(AgreementState.INITIALLED);
        assertThat(Course.of(both).on(day("2020-03-15"))).isEqualTo(AgreementState.SIGNED);
    }

    @Test
    void itEntersIntoForceSoManyDaysAfterTheLastInstrument() {
        AgreementRecord record =
                with(
                        bilateral(THIRTY_DAYS_AFTER_EXCHANGE, Term.INDEFINITE),
                        step(Step.SIGNED, null, "2020-03-01"),
                        step(Step.INSTRUMENTS_EXCHANGED, ALDORIA, "2021-01-01"));
        assertThat(Course.of(record).entry().ground()).isEqualTo(Entry.Ground.EXCHANGE_AWAITED);
        assertThat(Course.of(record).entry().missing()).containsExactly(PERU);
        Entry entry =
                Course.of(with(record, step(Step.INSTRUMENTS_EXCHANGED, PERU, "2021-02-01")))
                        .entry();
        assertThat(entry)
                .isEqualTo(
                        new Entry(
                                day("2021-03-03"),
                                Entry.Ground.EXCHANGE,
                                day("2021-02-01"),
                                List.of(),
                                0,
                                0));
    }

    @Test
    void aDelayMayWaitForTheFirstOfTheFollowingMonth() {
        assertThat(new Delay(1, 0, true).after(day("2021-01-31"))).isEqualTo(day("2021-03-01"));
        assertThat(new Delay(0, 0, true).after(day("2021-02-01"))).isEqualTo(day("2021-03-01"));
    }

    @Test
    void ofSeveralPartiesTheNthConsentBringsItIntoForceAndLaterOnesCountForThemselves() {
        EntryCondition two = new EntryCondition.AfterRatifications(2, Delay.days(90));
        AgreementRecord one = with(multilateral(two), step(Step.RATIFIED, PERU, "2020-01-01"));
        assertThat(Course.of(one).entry())
                .extracting(Entry::ground, Entry::have, Entry::need)
                .containsExactly(Entry.Ground.RATIFICATIONS_AWAITED, 1, 2);

        AgreementRecord withoutUs = with(one, step(Step.RATIFIED, KENYA, "2020-02-01"));
        assertThat(Course.of(withoutUs).entry())
                .extracting(Entry::ground, Entry::missing)
                .containsExactly(Entry.Ground.OUR_CONSENT_AWAITED, List.of(ALDORIA));

        Entry late = Course.of(with(withoutUs, step(Step.RATIFIED, ALDORIA, "2022-01-01"))).entry();
        assertThat(late.ground()).isEqualTo(Entry.Ground.OUR_CONSENT);
        assertThat(late.day()).isEqualTo(day("2022-04-01"));

        Entry early =
                Course.of(
                                with(
                                        one,
                                        step(Step.RATIFIED, ALDORIA, "2019-06-01"),
                                        step(Step.RATIFIED, CHILE, "2021-01-01")))
                        .entry();
        assertThat(early.ground()).isEqualTo(Entry.Ground.RATIFICATIONS);
        assertThat(early.day()).isEqualTo(day("2020-03-31"));
    }

    @Test
    void aDepositedInstrumentCountsFromItsDepositAndNotFromTheRatification() {
        EntryCondition one = new EntryCondition.AfterRatifications(1, Delay.NONE);
        AgreementRecord record =
                with(
                        multilateral(one),
                        step(Step.RATIFIED, ALDORIA, "2020-01-01"),
                        step(Step.INSTRUMENTS_EXCHANGED, ALDORIA, "2020-05-01"));
        assertThat(Course.of(record).entry().day()).isEqualTo(day("2020-05-01"));
    }

    @Test
    void anEnteredEntryIntoForceGoesBeforeWhatIsComputed() {
        AgreementRecord record =
                with(
                        bilateral(THIRTY_DAYS_AFTER_EXCHANGE, Term.INDEFINITE),
                        step(Step.INSTRUMENTS_EXCHANGED, null, "2021-02-01"),
                        step(Step.IN_FORCE, null, "2021-04-01"));
        assertThat(Course.of(record).entry())
                .extracting(Entry::day, Entry::ground)
                .containsExactly(day("2021-04-01"), Entry.Ground.ENTERED);
    }

    @Test
    void aCorrectionStandsInThePlaceOfWhatItCorrects() {
        StepEntry wrong = entry(Step.SIGNED, null, "2020-03-01", null, false, "");
        StepEntry right = entry(Step.SIGNED, null, "2020-03-11", wrong.id(), false, "");
        AgreementRecord record =
                with(
                        bilateral(EntryCondition.UNKNOWN, Term.INDEFINITE),
                        new Change.Enter(wrong),
                        new Change.Enter(right));
        assertThat(record.steps()).containsExactly(wrong, right);
        assertThat(record.standing()).containsExactly(right);
        assertThat(Course.of(record).on(day("2020-03-10"))).isEqualTo(AgreementState.PREPARED);
        assertThatThrownBy(() ->
                        record.with(
                                new Change.Enter(
                                        entry(
                                                Step.SIGNED,
                                                null,
                                                "2020-03-12",
                                                wrong.id(),
                                                false,
                                                ""))))
                .hasMessageStartingWith("agreement.corrected");
        AgreementRecord withdrawn =
                with(
                        record,
                        new Change.Enter(
                                entry(
                                        Step.SIGNED,
                                        null,
                                        "2020-03-11",
                                        right.id(),
                                        true,
                                        "Reportée")));
        assertThat(withdrawn.standing()).isEmpty();
        assertThat(withdrawn.steps()).hasSize(3);
    }

    @Test
    void aStepIsNotEnteredBeforeItHasHappened() {
        assertThatThrownBy(() -> step(Step.SIGNED, null, "2026-06-03"))
                .hasMessageStartingWith("agreement.ahead");
        assertThat(step(Step.IN_FORCE, null, "2027-01-01")).isNotNull();
    }

    @Test
    void whatRenewsItselfHasANoticeBeforeEveryPeriodEnds() {
        AgreementRecord record =
                with(
                        bilateral(EntryCondition.UNKNOWN, FIVE_YEARS_RENEWED),
                        step(Step.IN_FORCE, null, "2020-04-01"));
        assertThat(Deadlines.of(record, day("2024-01-01"), day("2030-12-31")))
                .extracting(Deadline::kind, Deadline::day)
                .containsExactly(
                        tuple(Deadline.Kind.NOTICE, "2024-10-01"),
                        tuple(Deadline.Kind.RENEWAL, "2025-04-01"),
                        tuple(Deadline.Kind.NOTICE, "2029-10-01"),
                        tuple(Deadline.Kind.RENEWAL, "2030-04-01"));
        assertThat(Course.of(record).on(day("2035-01-01"))).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void aNoticeIsFoundThoughItsPeriodEndsAfterTheLastDay() {
        AgreementRecord record =
                with(
                        bilateral(EntryCondition.UNKNOWN, FIVE_YEARS_RENEWED),
                        step(Step.IN_FORCE, null, "2020-04-01"));
        assertThat(Deadlines.of(record, day("2024-09-01"), day("2024-12-31")))
                .extracting(Deadline::kind)
                .containsExactly(Deadline.Kind.NOTICE);
    }

    @Test
    void whatDoesNotRenewItselfExpires() {
        AgreementRecord record =
                with(
                        bilateral(EntryCondition.UNKNOWN, new Term(36, 0, 3, 0)),
                        step(Step.IN_FORCE, null, "2020-04-01"));
        assertThat(Course.of(record).on(day("2023-03-31"))).isEqualTo(AgreementState.IN_FORCE);
        assertThat(Course.of(record).on(day("2023-04-01"))).isEqualTo(AgreementState.EXPIRED);
        assertThat(Deadlines.of(record, day("2022-06-01"), day("2024-01-01")))
                .extracting(Deadline::kind, Deadline::day)
                .containsExactly(
                        tuple(Deadline.Kind.RENEWAL_REQUEST, "2023-01-01"),
                        tuple(Deadline.Kind.EXPIRY, "2023-04-01"));
    }

    @Test
    void aDenunciationInTimeEndsItWithThePeriodAndOneTooLateWithTheNext() {
        AgreementRecord record =
                with(
                        bilateral(EntryCondition.UNKNOWN, FIVE_YEARS_RENEWED),
                        step(Step.IN_FORCE, null, "2015-04-01"));
        AgreementRecord inTime = with(record, step(Step.DENOUNCED, PERU, "2019-09-30"));
        assertThat(Course.of(inTime).end()).isEqualTo(day("2020-04-01"));
        assertThat(Course.of(inTime).on(day("2020-03-31"))).isEqualTo(AgreementState.IN_FORCE);
        AgreementRecord late = with(record, step(Step.DENOUNCED, PERU, "2019-12-01"));
        assertThat(Course.of(late).end()).isEqualTo(day("2025-04-01"));
        assertThat(Deadlines.of(late, day("2020-01-01"), day("2031-01-01")))
                .extracting(Deadline::kind)
                .containsExactly(Deadline.Kind.RENEWAL, Deadline.Kind.END);
    }

    @Test
    void anOtherPartysDenunciationOfAConventionLeavesItInForceForUs() {
        AgreementRecord record =
                with(
                        multilateral(EntryCondition.UNKNOWN),
                        step(Step.IN_FORCE, null, "2015-04-01"),
                        step(Step.DENOUNCED, KENYA, "2019-01-01"));
        assertThat(Course.of(record).on(day("2026-01-01"))).isEqualTo(AgreementState.IN_FORCE);
    }

    @Test
    void anObligationIsOpenUntilItIsFulfilledForThatDay() {
        Obligation report =
                new Obligation(
                        UUID.randomUUID(),
                        "Rapport annuel",
                        ALDORIA.id(),
                        "DG7/6",
                        null,
                        day("2024-01-31"),
                        12,
                        null);
        AgreementRecord record =
                with(
                        bilateral(EntryCondition.UNKNOWN, Term.INDEFINITE),
                        new Change.Owe(report),
                        done(report, "2024-01-31"));
        assertThat(record.open(report, day("2026-12-31")))
                .containsExactly(day("2025-01-31"), day("2026-01-31"));
        assertThat(Deadlines.of(record, day("2026-01-01"), day("2026-12-31")))
                .extracting(Deadline::day)
                .containsExactly(day("2025-01-31"), day("2026-01-31"));
        assertThatThrownBy(() -> record.with(done(report, "2024-01-31")))
                .hasMessageStartingWith("agreement.not-due");
        assertThatThrownBy(() -> record.with(done(report, "2025-02-01")))
                .hasMessageStartingWith("agreement.not-due");
        assertThatThrownBy(() -> record.with(new Change.Release(report.id())))
                .hasMessageStartingWith("agreement.obligation-kept");
    }

    private static Change done(Obligation obligation, String due) {
        return new Change.Fulfil(
                new Fulfilment(
                        UUID.randomUUID(),
                        obligation.id(),
                        day(due),
                        day(due),
                        "",
                        List.of(),
                        "Camille Roche",
                        Instant.EPOCH));
    }

    /** Whatever is entered, states only move forward and hold from their day on. */
    @Test
    void statesOnlyMoveForwardThroughTime() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            AgreementRecord record =
                    random.nextBoolean()
                            ? bilateral(
                                    THIRTY_DAYS_AFTER_EXCHANGE,
                                    new Term(random.nextInt(30), random.nextInt(20), 2, 0))
                            : multilateral(
                                    new EntryCondition.AfterRatifications(2, Delay.days(10)));
            for (int steps = random.nextInt(12); steps > 0; steps--) {
                record =
                        with(
                                record,
                                step(
                                        Step.values()[random.nextInt(Step.values().length)],
                                        List.of(ALDORIA, PERU).get(random.nextInt(2)),
                                        LocalDate.of(2020, 1, 1)
                                                .plusDays(random.nextInt(2000))
                                                .toString()));
            }
            Course course = Course.of(record);
            assertThat(course.states())
                    .as("seed %d", seed)
                    .isSortedAccordingTo(java.util.Comparator.comparing(Since::day))
                    .isSortedAccordingTo(java.util.Comparator.comparing(Since::state));
            for (Since since : course.states()) {
                assertThat(course.on(since.day()).compareTo(since.state()))
                        .as("seed %d", seed)
                        .isNotNegative();
            }
        }
    }

    private static org.assertj.core.groups.Tuple tuple(Deadline.Kind kind, String day) {
        return org.assertj.core.groups.Tuple.tuple(kind, LocalDate.parse(day));
    }
}
