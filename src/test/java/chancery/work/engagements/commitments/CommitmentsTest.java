package chancery.work.engagements.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import chancery.work.engagements.Citation;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommitmentsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final LocalDate SAID = LocalDate.of(2031, 4, 2);

    private final Post lima = new Post(TestService.lima());
    private final Commitments commitments = lima.node().bean(Commitments.class);
    private final Ledger ledger = lima.node().bean(Ledger.class);
    private final PersonId desk = lima.person("lima.desk");
    private final PersonId head = lima.person("lima.head");
    private final Ref meeting = EngagementId.fresh().ref();

    private CommitmentContent promise(@Nullable LocalDate due) {
        return new CommitmentContent(
                Side.THEIRS,
                "Rosa Quispe",
                "l’ambassadrice",
                "Nous enverrons le projet d’accord avant la fin du mois.",
                due,
                Country.of("PE"),
                SAID,
                new Citation("Entretien du 2 avril", meeting));
    }

    private static Commitments.Keeping keeping(Label label, @Nullable PersonId responsible) {
        return new Commitments.Keeping(Distribution.of(label), Audience.UNIT, responsible);
    }

    private CommitmentId add(@Nullable LocalDate due) {
        return commitments.add(desk, LIMA, promise(due), keeping(Label.UNMARKED, head));
    }

    @Test
    void theWordsAndWhereTheyWereSaidComeBack() {
        CommitmentId id = add(SAID.plusDays(28));
        Commitment stored = commitments.open(head, id);
        assertThat(stored.content()).isEqualTo(promise(SAID.plusDays(28)));
        assertThat(stored.responsible()).isEqualTo(head);
        assertThat(stored.responsibleName()).isNotEmpty();
        assertThat(stored.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(ledger.naming(desk, meeting)).extracting(Commitment::id).containsExactly(id);
    }

    @Test
    void howItStandsFollowsFromTheDay() {
        LocalDate due = SAID.plusDays(28);
        Commitment open = commitments.open(desk, add(due));
        assertThat(open.standing(SAID)).isEqualTo(Standing.OPEN);
        assertThat(open.standing(due.minusDays(15))).isEqualTo(Standing.OPEN);
        assertThat(open.standing(due.minusDays(14))).isEqualTo(Standing.SOON);
        assertThat(open.standing(due)).isEqualTo(Standing.SOON);
        assertThat(open.standing(due.plusDays(1))).isEqualTo(Standing.LATE);
        assertThat(commitments.open(desk, add(null)).standing(due.plusYears(9)))
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void itIsSettledWithWhatShowsItAndMayBeOpenedAgain() {
        CommitmentId id = add(SAID.plusDays(28));
        Outcome kept =
                new Outcome.Decided(
                        Outcome.Verdict.KEPT,
                        SAID.plusDays(20),
                        "",
                        new Citation(
                                "Dépêche 12", new Ref("dispatch", UUID.randomUUID().toString())));
        commitments.decide(head, id, 0, kept);
        assertThat(commitments.open(desk, id).outcome()).isEqualTo(kept);
        assertThat(commitments.open(desk, id).standing(SAID.plusYears(1))).isEqualTo(Standing.KEPT);
        commitments.decide(desk, id, 1, Outcome.OPEN);
        assertThat(commitments.open(desk, id).outcome()).isEqualTo(Outcome.OPEN);
        assertThat(commitments.history(desk, id))
                .extracting(Commitment::outcome)
                .containsExactly(kept, Outcome.OPEN);
    }

    @Test
    void aVerdictNeedsAReasonOrEvidence() {
        assertThatThrownBy(() -> new Outcome.Decided(Outcome.Verdict.BROKEN, SAID, " ", null))
                .hasMessageContaining("commitment.reason");
    }

    @Test
    void openOnesComeFirstByTheirDayAndThoseWithoutAfterThem() {
        Ref where = EngagementId.fresh().ref();
        CommitmentId undated = at(where, null);
        CommitmentId later = at(where, SAID.plusDays(90));
        CommitmentId sooner = at(where, SAID.plusDays(3));
        CommitmentId settled = at(where, SAID.plusDays(1));
        commitments.decide(
                desk,
                settled,
                0,
                new Outcome.Decided(Outcome.Verdict.OVERTAKEN, SAID, "Sans objet", null));
        assertThat(ledger.list(desk, CommitmentFilter.ALL.saidAt(where)))
                .extracting(Commitment::id)
                .containsExactly(sooner, later, undated, settled);
        assertThat(ledger.list(desk, CommitmentFilter.OPEN.saidAt(where)))
                .extracting(Commitment::id)
                .containsExactly(sooner, later, undated);
    }

    private CommitmentId at(Ref where, @Nullable LocalDate due) {
        CommitmentContent said = promise(due);
        return commitments.add(
                desk,
                LIMA,
                new CommitmentContent(
                        said.side(),
                        said.by(),
                        said.to(),
                        said.words(),
                        due,
                        said.country(),
                        SAID,
                        new Citation("Entretien", where)),
                keeping(Label.UNMARKED, null));
    }

    @Test
    void whoIsResponsibleIsRemindedAndOthersAreNot() {
        CommitmentId id = add(SAID.plusDays(5));
        assertThat(ledger.mine(head, SAID, 14)).extracting(Commitment::id).contains(id);
        assertThat(ledger.mine(head, SAID.plusYears(1), 14))
                .as("late ones too")
                .extracting(Commitment::id)
                .contains(id);
        assertThat(ledger.mine(desk, SAID, 14)).extracting(Commitment::id).doesNotContain(id);
    }

    @Test
    void whoNeedNotKnowSeesNeitherPromiseNorHistoryNorCount() {
        CommitmentId id = commitments.add(desk, LIMA, promise(null), keeping(Label.SECRET, null));
        commitments.decide(
                desk, id, 0, new Outcome.Decided(Outcome.Verdict.BROKEN, SAID, "Refusé", null));
        PersonId low =
                lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.of(Label.RESTRICTED)).id();
        PersonId other =
                lima.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.of(Label.TOP_SECRET)).id();
        for (PersonId reader : List.of(low, other)) {
            assertThatThrownBy(() -> commitments.open(reader, id))
                    .hasMessageContaining("commitment.unknown");
            assertThat(commitments.history(reader, id)).isEmpty();
            assertThat(ledger.naming(reader, meeting)).isEmpty();
            assertThat(ledger.see(reader, List.of(id))).isEmpty();
        }
    }

    @Test
    void whoIsResponsibleMustBeAbleToReadIt() {
        PersonId low =
                lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.of(Label.RESTRICTED)).id();
        assertThatThrownBy(() ->
                        commitments.add(desk, LIMA, promise(null), keeping(Label.SECRET, low)))
                .hasMessageContaining("commitment.responsible-clearance");
        PersonId other =
                lima.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET)).id();
        CommitmentId id =
                commitments.add(desk, LIMA, promise(null), keeping(Label.UNMARKED, other));
        assertThat(commitments.open(other, id).responsible()).isEqualTo(other);
        commitments.decide(
                other, id, 0, new Outcome.Decided(Outcome.Verdict.KEPT, SAID, "Reçu", null));
    }

    @Test
    void historyCannotBeRewritten() {
        CommitmentId id = add(null);
        for (String change :
                List.of(
                        "update commitment set words = 'X' where id = :id",
                        "update commitment set words = 'X', version = version - 1 where id = :id",
                        "delete from commitment where id = :id",
                        "insert into commitment_version select * from commitment where id = :id")) {
            assertThatThrownBy(() ->
                            lima.asNode(sql -> sql.sql(change).param("id", id.value()).update()))
                    .as(change)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }
}
