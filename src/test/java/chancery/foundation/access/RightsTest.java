package chancery.foundation.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two persons for what opens secrets or gives power. */
class RightsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Distribution SECRET = Distribution.of(Label.SECRET);
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);

    private final Post lima = new Post(TestService.lima());
    private final Rights rights = lima.node().bean(Rights.class);
    private final PersonId admin = lima.person("lima.admin");
    private final PersonId head = lima.person("lima.head");
    private final PersonId whom = newcomer();

    private PersonId newcomer() {
        return lima.add(LIMA.value(), Role.DESK_OFFICER, RESTRICTED).id();
    }

    @Test
    void upToRestrictedOneAdministratorIsEnough() {
        assertThat(rights.clear(admin, whom, Distribution.UNMARKED))
                .isEqualTo(Rights.Effect.AT_ONCE);
        assertThat(rights.clear(admin, whom, RESTRICTED)).isEqualTo(Rights.Effect.AT_ONCE);
        assertThat(clearance()).isEqualTo(RESTRICTED);
    }

    @Test
    void aHigherClearanceStandsOnlyWhenAnotherConfirmsIt() {
        assertThat(rights.clear(admin, whom, SECRET)).isEqualTo(Rights.Effect.WHEN_CONFIRMED);
        assertThat(clearance()).isEqualTo(RESTRICTED);
        UUID proposal = waiting();
        refused("rights.not-yours", () -> rights.confirm(admin, proposal));
        refused("rights.not-yours", () -> rights.confirm(whom, proposal));
        refused("rights.not-yours", () -> rights.confirm(lima.person("lima.counsellor"), proposal));
        assertThat(clearance()).isEqualTo(RESTRICTED);
        rights.confirm(head, proposal);
        assertThat(clearance()).isEqualTo(SECRET);
        refused("rights.ended", () -> rights.confirm(head, proposal));
    }

    @Test
    void aCompartmentNeedsTwoAndTakingAwayNeedsOne() {
        Distribution marked = Distribution.of(Label.RESTRICTED, List.of("ALPHA"));
        assertThat(rights.clear(admin, whom, marked)).isEqualTo(Rights.Effect.WHEN_CONFIRMED);
        rights.confirm(head, waiting());
        assertThat(clearance()).isEqualTo(marked);
        assertThat(rights.clear(admin, whom, RESTRICTED)).isEqualTo(Rights.Effect.AT_ONCE);
        assertThat(clearance()).isEqualTo(RESTRICTED);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void officesThatSignGiveRightsOrInspectNeedTwo(Role role) {
        Membership office = new Membership(LIMA, role);
        Rights.Effect effect = rights.appoint(admin, whom, office);
        boolean guarded =
                List.of(Role.HEAD_OF_MISSION, Role.HEAD_OF_UNIT, Role.INSPECTOR, Role.ADMINISTRATOR)
                        .contains(role);
        // lima.admin is the only administrator of the node and may appoint the second alone.
        boolean alone = !guarded || role == Role.ADMINISTRATOR;
        assertThat(effect).isEqualTo(alone ? Rights.Effect.AT_ONCE : Rights.Effect.WHEN_CONFIRMED);
        assertThat(offices().contains(office)).isEqualTo(alone);
        if (!alone) {
            rights.confirm(head, waiting());
            assertThat(offices()).contains(office);
        }
        rights.relieve(admin, whom, office);
        assertThat(offices()).doesNotContain(office);
    }

    @Test
    void theSecondAdministratorConfirmsAndTheThirdNeedsThem() {
        PersonId second = newcomer();
        Membership office = new Membership(LIMA, Role.ADMINISTRATOR);
        assertThat(rights.appoint(admin, second, office)).isEqualTo(Rights.Effect.AT_ONCE);
        try {
            assertThat(rights.appoint(admin, whom, office)).isEqualTo(Rights.Effect.WHEN_CONFIRMED);
            rights.confirm(second, waiting());
            assertThat(offices()).contains(office);
        } finally {
            rights.relieve(admin, second, office);
            rights.relieve(admin, whom, office);
        }
    }

    @Test
    void aNewcomerWorksWithWhatNeedsNobodyUntilTheRestIsConfirmed() {
        PersonId added =
                rights.add(
                        admin,
                        new Rights.Newcomer(
                                "nouveau." + UUID.randomUUID(),
                                "Nouveau",
                                "",
                                "fr",
                                SECRET,
                                new Membership(LIMA, Role.DESK_OFFICER)));
        Person person = lima.asNode(_ -> lima.node().bean(People.class).get(added));
        assertThat(person.is(Role.DESK_OFFICER, LIMA)).isTrue();
        assertThat(clearance(added)).isEqualTo(Distribution.UNMARKED);
        assertThat(rights.proposed(head)).anyMatch(each -> each.person().equals(added));
    }

    @Test
    void aRefusedOrReplacedProposalGivesNothing() {
        rights.clear(admin, whom, SECRET);
        UUID first = waiting();
        rights.clear(admin, whom, Distribution.of(Label.CONFIDENTIAL));
        refused("rights.ended", () -> rights.confirm(head, first));
        rights.refuse(head, waiting());
        rights.clear(admin, whom, SECRET);
        rights.refuse(admin, waiting());
        assertThat(clearance()).isEqualTo(RESTRICTED);
        assertThat(rights.proposed(head)).noneMatch(each -> each.person().equals(whom));
    }

    @Test
    void nobodyChangesTheirOwnRightsAndOnlyAdministratorsOthers() {
        refused("rights.own", () -> rights.clear(admin, admin, SECRET));
        refused("rights.administrators-only", () -> rights.clear(head, whom, RESTRICTED));
        refused(
                "rights.administrators-only",
                () -> rights.appoint(head, whom, new Membership(LIMA, Role.PRESS_OFFICER)));
    }

    @Test
    void whatIsProposedIsKnownToThoseConcernedOnly() {
        rights.clear(admin, whom, SECRET);
        for (PersonId concerned : List.of(admin, head, whom, lima.person("lima.inspector"))) {
            assertThat(rights.proposed(concerned)).anyMatch(each -> each.person().equals(whom));
        }
        for (String other : List.of("lima.desk", "lima.counsellor", "lima.comms")) {
            assertThat(rights.proposed(lima.person(other))).as(other).isEmpty();
        }
    }

    @Test
    void everyChangeIsInTheLogWithWhoMadeIt() {
        long before = entries();
        rights.clear(admin, whom, SECRET);
        rights.confirm(head, waiting());
        assertThat(entries()).isEqualTo(before + 2);
        assertThat(lima.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                .isInstanceOf(Verdict.Sound.class);
    }

    /** Entries of kind 8, as the register writes them. */
    private long entries() {
        return lima.asNode(sql ->
                sql.sql(
                                "select count(*) from register_entry where get_byte(payload, 9) = 8 and position(uuid_send(:id) in payload) > 0")
                        .param("id", whom.value())
                        .query(Long.class)
                        .single());
    }

    private UUID waiting() {
        return rights.proposed(admin).stream()
                .filter(each -> each.person().equals(whom))
                .toList()
                .getLast()
                .id();
    }

    private Distribution clearance() {
        return clearance(whom);
    }

    private Distribution clearance(PersonId id) {
        return lima.asNode(_ -> lima.node().bean(People.class).clearance(id).orElseThrow());
    }

    private List<Membership> offices() {
        return lima.asNode(_ -> lima.node().bean(People.class).get(whom).memberships());
    }

    private static void refused(String code, Runnable attempt) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(attempt::run)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
