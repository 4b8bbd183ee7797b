package chancery.work.planning.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.correspondence.annexes.TakingOver;
import chancery.correspondence.drafting.Drafts;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.foundation.storage.TestDatabase;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.Action;
import chancery.work.planning.Change;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.PlanVersion;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.messages.PlanCrossing.Noted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan's way between Lima and its ministry, over whole nodes. */
class PlanMessagesTest {
    private final PlanCrossing crossing = new PlanCrossing();
    private final Post lima = crossing.lima;
    private final Post ministry = crossing.ministry;
    private final PersonId desk = crossing.desk;
    private final PersonId officer = crossing.officer;

    @Test
    void aPlanGoesToTheMinistryComesBackIsChangedApprovedAndAmended() {
        PlanId id = crossing.begun();
        DispatchId first = crossing.submitting().submit(desk, id, Addressing.PLAIN);
        assertThat(crossing.here(id).standing().open()).isFalse();
        Api.Answer letter = Api.as(lima.node(), "lima.desk").read(first.toString());
        assertThat(letter.json().toString()).contains("Volet politique", "RESTRICTED", "SG/4");
        crossing.signAtLima(first);
        assertThat(crossing.noted(ministry, first)).isEqualTo(new Noted("TAKEN", null));
        assertThat(crossing.here(id).standing()).isInstanceOf(PlanStanding.Submitted.class);
        Plan asked = crossing.there(id);
        assertThat(asked.standing()).isInstanceOf(PlanStanding.Submitted.class);
        assertThat(asked.sheet()).isEqualTo(crossing.here(id).sheet());
        assertThat(asked.here()).isFalse();

        Answering answering = crossing.answering();
        answering.observe(officer, id, SamplePlan.SESSION, "Avancer la session au printemps.");
        UUID retracted = answering.observe(officer, id, null, "À oublier");
        answering.retract(officer, id, retracted);
        DispatchId back = answering.returnPlan(officer, id, Addressing.PLAIN);
        crossing.signAtMinistry(back);
        assertThat(crossing.noted(lima, back)).isEqualTo(new Noted("TAKEN", null));
        assertThat(crossing.there(id).standing()).isEqualTo(new PlanStanding.Returned(null));
        assertThat(crossing.here(id).standing()).isEqualTo(new PlanStanding.Returned(null));

        ObservedLine observed = observations(id).getFirst();
        assertThat(observed.line()).isEqualTo(SamplePlan.SESSION);
        assertThat(observed.text()).isEqualTo("Avancer la session au printemps.");
        assertThat(observed.since()).isEqualTo(ObservedLine.Since.UNCHANGED);
        Action session =
                (Action) crossing.here(id).sheet().element(SamplePlan.SESSION).orElseThrow();
        LocalDate spring = LocalDate.of(crossing.here(id).year(), 4, 12);
        crossing.plans(lima)
                .edit(desk, id, List.of(new Change.Put(session.on(spring, spring.plusDays(3)))));
        crossing.submitting().reply(desk, id, observed.id(), "Avancée au 12 avril.");
        assertThat(observations(id).getFirst().since()).isEqualTo(ObservedLine.Since.CHANGED);
        crossing.submitted(id);
        assertThat(crossing.there(id).sheet()).isEqualTo(crossing.here(id).sheet());
        assertThat(ministry.node().bean(Observed.class).of(officer, id).getFirst().reply())
                .isEqualTo("Avancée au 12 avril.");

        crossing.approved(id);
        assertThat(crossing.here(id).standing()).isEqualTo(new PlanStanding.Approved(2, 2));
        assertThat(crossing.there(id).standing()).isEqualTo(new PlanStanding.Approved(2, 2));

        crossing.plans(lima)
                .edit(desk, id, List.of(new Change.Put(session.on(spring, spring.plusDays(9)))));
        PlanVersion amendment = crossing.plans(lima).amend(desk, id, "Prolongée d’une semaine");
        Amending amending = lima.node().bean(Amending.class);
        assertThat(amending.untold(desk, id)).containsExactly(amendment);
        DispatchId told = amending.send(desk, id, Addressing.PLAIN);
        crossing.signAtLima(told);
        assertThat(crossing.noted(ministry, told)).isEqualTo(new Noted("TAKEN", null));
        assertThat(crossing.there(id).inForce()).isEqualTo(crossing.here(id).inForce());
        List<PlanVersion> there = crossing.plans(ministry).versions(officer, id);
        assertThat(there).isEqualTo(crossing.plans(lima).versions(desk, id));
        assertThat(there.getFirst().reason()).isEqualTo("Prolongée d’une semaine");
        assertThat(amending.untold(desk, id)).isEmpty();
        assertThatThrownBy(() -> amending.send(desk, id, Addressing.PLAIN))
                .hasMessageStartingWith("plan-message.nothing-to-send");
        for (Post node : List.of(lima, ministry)) {
            assertThat(node.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                    .isInstanceOf(Verdict.Sound.class);
        }
        assertThatARewrittenVersionIsFound(id);
        for (Post node : List.of(lima, ministry)) {
            assertThatWhateverWasDonePastTheProgramIsFound(node, id);
        }
    }

    /** Each with what undoes it. */
    private void assertThatWhateverWasDonePastTheProgramIsFound(Post node, PlanId id) {
        String version = "plan_version where plan = '" + id + "' and version = ";
        assertThatItIsFound(
                node,
                "insert into chancery.plan_version select plan, 9, null, '', author, at, content, digest from chancery."
                        + version
                        + 2,
                "delete from chancery." + version + 9,
                "no row " + id + "/9 in table plan_version");
        assertThatItIsFound(
                node,
                "update chancery.plan_version set reason = 'Autrement' where amendment = 1 and plan = '%s'"
                        .formatted(id),
                "update chancery.plan_version set reason = 'Prolongée d’une semaine' where amendment = 1 and plan = '%s'"
                        .formatted(id),
                "plan-version " + id + "/3 as it was frozen");
        assertThatItIsFound(
                node,
                "update chancery.plan set current = 2 where id = '%s'".formatted(id),
                "update chancery.plan set current = 3 where id = '%s'".formatted(id),
                "in force of plan " + id);
        assertThatItIsFound(
                node,
                "update chancery.plan set baseline = 1 where id = '%s'".formatted(id),
                "update chancery.plan set baseline = 2 where id = '%s'".formatted(id),
                "in force of plan " + id);
        assertThatItIsFound(
                node,
                "update chancery.plan set state = 'RETURNED' where id = '%s'".formatted(id),
                "update chancery.plan set state = 'APPROVED' where id = '%s'".formatted(id),
                "in force of plan " + id);
    }

    private static void assertThatItIsFound(
            Post node, String tampered, String undone, String said) {
        RegisterVerification verification = node.node().bean(RegisterVerification.class);
        TestDatabase database = node.node().database();
        String past = "set session_replication_role = replica";
        database.asIntruder(past, tampered);
        try {
            assertThat(verification.verify((_, _) -> {}))
                    .as(tampered)
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> {
                                assertThat(broken.fault()).isEqualTo(Verdict.Fault.HOLDING);
                                assertThat(broken.expected()).contains(said);
                            });
        } finally {
            database.asIntruder(past, undone);
        }
        assertThat(verification.verify((_, _) -> {})).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void aVersionThatNobodySubmittedIsFound() {
        PlanId id = crossing.begun();
        assertThatItIsFound(
                lima,
                """
                insert into chancery.plan_version select id, 1, null, '', 'Essai', now(), sheet, sha512(convert_to(sheet, 'UTF8'))
                  from chancery.plan where id = '%s'
                """
                        .formatted(id),
                "delete from chancery.plan_version where plan = '%s'".formatted(id),
                "no row " + id + "/1 in table plan_version");
        String approve =
                "update chancery.plan set state = '%s', baseline = %s, current = %s where id = '%s'";
        assertThatItIsFound(
                lima,
                approve.formatted("APPROVED", 1, 1, id),
                approve.formatted("DRAFT", "null", "null", id),
                "no version of plan " + id + " in force");
    }

    /** Past the trigger that keeps it, and with the digest beside it rewritten as well. */
    private void assertThatARewrittenVersionIsFound(PlanId id) {
        TestDatabase database = ministry.node().database();
        String rewrite =
                """
                set session_replication_role = replica;
                update chancery.plan_version set content = replace(content, '%s', '%s') where plan = '%s';
                update chancery.plan_version set digest = sha512(convert_to(content, 'UTF8')) where plan = '%s'
                """;
        database.asIntruder(rewrite.formatted("Consultations", "Conversations", id, id));
        try {
            assertThat(ministry.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> {
                                assertThat(broken.fault()).isEqualTo(Verdict.Fault.HOLDING);
                                assertThat(broken.expected()).contains("plan-version " + id + "/1");
                            });
        } finally {
            database.asIntruder(rewrite.formatted("Conversations", "Consultations", id, id));
        }
        assertThat(ministry.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                .isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void anotherPostSpeaksForNobodyElsesPlan() {
        Post nairobi = new Post(TestService.nairobi());
        UnitCode unit = UnitCode.of("AMBALDO NAIROBI");
        PlanContent content = SamplePlan.of(PlanCrossing.freshYear());
        DispatchId forged =
                PlanCrossing.byHand(
                        nairobi,
                        nairobi.person("nairobi.desk"),
                        unit,
                        PlanCrossing.SG4,
                        Label.RESTRICTED,
                        PlanAnnex.write(
                                PlanCrossing.submission(
                                        PlanCrossing.newPlan(), PlanCrossing.LIMA, content)));
        crossing.sign(nairobi, "nairobi.head", forged);

        Noted refused = new Noted("REFUSED", "plan-message.not-its-post");
        assertThat(crossing.noted(nairobi, forged)).isEqualTo(refused);
        assertThat(crossing.noted(ministry, forged)).isEqualTo(refused);
        Api.as(ministry.node(), "sg4.officer").read(forged.toString()).expecting(200);
        assertThat(crossing.plans(ministry).all(officer, content.year())).isEmpty();
    }

    @Test
    void onlyTheSuperiorUnitAnswers() {
        Post.Newcomer other = ministry.add("DG1/2", Role.HEAD_OF_UNIT, PlanCrossing.RESTRICTED);
        PlanId id = crossing.begun();
        crossing.submitted(id);
        PlanVersion version = crossing.plans(ministry).versions(officer, id).getFirst();
        DispatchId forged =
                PlanCrossing.byHand(
                        ministry,
                        other.id(),
                        UnitCode.of("DG1/2"),
                        PlanCrossing.LIMA,
                        Label.RESTRICTED,
                        PlanAnnex.write(
                                new PlanMessage.Observations(
                                        id,
                                        version.digest(),
                                        PlanMessage.Answer.APPROVED,
                                        List.of())));
        new Api(ministry.node(), other.token()).sign(forged.toString());

        Noted refused = new Noted("REFUSED", "plan-message.not-superior");
        assertThat(crossing.noted(ministry, forged)).isEqualTo(refused);
        assertThat(crossing.noted(lima, forged)).isEqualTo(refused);
        assertThat(crossing.here(id).standing()).isInstanceOf(PlanStanding.Submitted.class);
    }

    @Test
    void anAnswerToAnOlderVersionIsRefusedPlainly() {
        PlanId id = crossing.begun();
        crossing.submitted(id);
        PlanVersion old = crossing.plans(ministry).versions(officer, id).getFirst();
        crossing.answering().observe(officer, id, null, "À préciser.");
        crossing.signAtMinistry(crossing.answering().returnPlan(officer, id, Addressing.PLAIN));
        await().atMost(Api.PATIENCE)
                .until(() -> crossing.here(id).standing() instanceof PlanStanding.Returned);
        rename(id, "Plan revu");
        crossing.submitted(id);
        DispatchId late =
                PlanCrossing.byHand(
                        ministry,
                        officer,
                        PlanCrossing.SG4,
                        PlanCrossing.LIMA,
                        Label.RESTRICTED,
                        PlanAnnex.write(
                                new PlanMessage.Observations(
                                        id, old.digest(), PlanMessage.Answer.APPROVED, List.of())));
        crossing.signAtMinistry(late);

        assertThat(crossing.noted(lima, late))
                .isEqualTo(new Noted("REFUSED", "plan-message.older"));
        assertThat(crossing.here(id).standing()).isInstanceOf(PlanStanding.Submitted.class);
        assertThat(crossing.there(id).standing()).isInstanceOf(PlanStanding.Submitted.class);
    }

    @Test
    void anAnnexThatIsNoMessageLeavesTheDispatchAlone() {
        DispatchId id =
                PlanCrossing.byHand(
                        lima,
                        desk,
                        PlanCrossing.LIMA,
                        PlanCrossing.SG4,
                        Label.RESTRICTED,
                        "{\"schema\":".getBytes(StandardCharsets.UTF_8));
        crossing.signAtLima(id);

        assertThat(crossing.noted(ministry, id)).isEqualTo(new Noted("REFUSED", "plan.json"));
        Api.as(ministry.node(), "sg4.officer").read(id.toString()).expecting(200);
        assertThat(ministry.node().bean(AnnexOutcomes.class).of(officer, id))
                .singleElement()
                .satisfies(line ->
                        assertThat(Objects.requireNonNull(line.problem()).code())
                                .isEqualTo("plan.json"));
    }

    @Test
    void theSameMessageSentTwiceCountsOnce() {
        PlanId id = crossing.begun();
        DispatchId first = crossing.submitted(id);
        DispatchId again =
                PlanCrossing.byHand(
                        lima,
                        desk,
                        PlanCrossing.LIMA,
                        PlanCrossing.SG4,
                        Label.RESTRICTED,
                        annex(first));
        crossing.signAtLima(again);

        assertThat(crossing.noted(ministry, again))
                .isEqualTo(new Noted("REFUSED", "plan-message.older"));
        ministry.node().bean(TakingOver.class).sweep();
        assertThat(crossing.plans(ministry).versions(officer, id)).hasSize(1);
    }

    @Test
    void whatWasSentLaterAndCameEarlierWaits() {
        PlanId id = PlanCrossing.newPlan();
        PlanContent content = SamplePlan.of(PlanCrossing.freshYear());
        DispatchId early =
                PlanCrossing.byHand(
                        lima,
                        desk,
                        PlanCrossing.LIMA,
                        PlanCrossing.SG4,
                        Label.RESTRICTED,
                        PlanAnnex.write(
                                new PlanMessage.Amendments(
                                        id,
                                        List.of(
                                                new Amendment(
                                                        1,
                                                        "Motif",
                                                        "Une main",
                                                        Instant.EPOCH,
                                                        content)))));
        crossing.signAtLima(early);
        assertThat(crossing.noted(ministry, early))
                .isEqualTo(new Noted("WAITING", "plan-message.plan-unknown"));
        DispatchId first =
                PlanCrossing.byHand(
                        lima,
                        desk,
                        PlanCrossing.LIMA,
                        PlanCrossing.SG4,
                        Label.RESTRICTED,
                        PlanAnnex.write(PlanCrossing.submission(id, PlanCrossing.LIMA, content)));
        crossing.signAtLima(first);
        assertThat(crossing.noted(ministry, first)).isEqualTo(new Noted("TAKEN", null));
        crossing.approved(id);

        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(crossing.noted(ministry, early))
                                .isEqualTo(new Noted("TAKEN", null)));
        assertThat(crossing.there(id).standing()).isEqualTo(new PlanStanding.Approved(1, 2));
        assertThat(crossing.here(id).standing()).isEqualTo(new PlanStanding.Approved(1, 2));
    }

    @Test
    void whatWasSignedCountsAlsoWhenItIsNotWhatWasPrepared() {
        PlanId id = crossing.begun();
        DispatchId draft = crossing.submitting().submit(desk, id, Addressing.PLAIN);
        PlanContent other =
                crossing.here(id).sheet().with(new Change.Retitle("Un autre plan", "EUR"));
        replaceAnnex(draft, PlanAnnex.write(PlanCrossing.submission(id, PlanCrossing.LIMA, other)));
        crossing.signAtLima(draft);

        assertThat(crossing.noted(lima, draft))
                .isEqualTo(new Noted("TAKEN", "plan-message.not-as-prepared"));
        assertThat(crossing.noted(ministry, draft)).isEqualTo(new Noted("TAKEN", null));
        assertThat(crossing.here(id).title()).isEqualTo("Un autre plan");
        assertThat(crossing.there(id).title()).isEqualTo("Un autre plan");
    }

    @Test
    void aDispatchSignedWithoutItsPlanGivesThePlanBack() {
        PlanId id = crossing.begun();
        DispatchId draft = crossing.submitting().submit(desk, id, Addressing.PLAIN);
        replaceAnnex(draft, null);
        Api.as(lima.node(), "lima.head").sign(draft.toString());

        await().atMost(Api.PATIENCE).until(() -> crossing.here(id).standing().open());
        assertThat(crossing.here(id).standing()).isEqualTo(new PlanStanding.Draft(null));
    }

    @Test
    void aSubmissionIsWithdrawnWhileItIsNotSigned() {
        PlanId id = crossing.begun();
        crossing.submitting().submit(desk, id, Addressing.PLAIN);
        assertThatThrownBy(() -> rename(id, "Autre")).hasMessageStartingWith("plan.shut");
        assertThatThrownBy(() -> crossing.submitting().submit(desk, id, Addressing.PLAIN))
                .hasMessageStartingWith("plan.shut");

        crossing.submitting().withdraw(desk, id);

        assertThat(crossing.here(id).standing()).isEqualTo(new PlanStanding.Draft(null));
        rename(id, "Autre");
        assertThatThrownBy(() -> crossing.submitting().withdraw(desk, id))
                .hasMessageStartingWith("plan-message.not-waiting");
    }

    @Test
    void onlyOfficersOfTheSuperiorUnitAnswer() {
        PlanId id = crossing.begun();
        DispatchId dispatch = crossing.submitted(id);
        PersonId clerk = ministry.person("sg4.clerk");
        PersonId stranger = ministry.person("dg12.officer");

        assertThatThrownBy(() -> crossing.answering().observe(clerk, id, null, "Non"))
                .hasMessageStartingWith("plan-message.not-yours");
        assertThatThrownBy(() -> crossing.answering().observe(stranger, id, null, "Non"))
                .hasMessageStartingWith("plan.unknown");
        assertThatThrownBy(() -> crossing.answering().returnPlan(officer, id, Addressing.PLAIN))
                .hasMessageStartingWith("plan-message.no-observation");
        assertThat(ministry.node().bean(AnnexOutcomes.class).of(stranger, dispatch)).isEmpty();
    }

    @Test
    void whoeverHasNoNeedToKnowSeesNothingOfWhatWasSaid() {
        PlanId id = crossing.begun();
        crossing.submitted(id);
        crossing.answering().observe(officer, id, null, "Confidentiel");
        PersonId trainee = ministry.person("sg4.trainee");
        PersonId stranger = ministry.person("dg12.officer");
        PersonId clerk = ministry.person("sg4.clerk");
        assertThat(crossing.seen(ministry, officer, "plan_observation", id)).isOne();
        assertThat(crossing.seen(ministry, clerk, "plan_observation", id)).isZero();
        crossing.signAtMinistry(crossing.answering().returnPlan(officer, id, Addressing.PLAIN));
        await().atMost(Api.PATIENCE).until(() -> !observations(id).isEmpty());
        crossing.submitting().reply(desk, id, observations(id).getFirst().id(), "Bien noté");
        PersonId uncleared =
                lima.add(PlanCrossing.LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();

        assertThat(crossing.seen(ministry, clerk, "plan_observation", id)).isOne();
        assertThat(crossing.seen(lima, lima.person("lima.clerk"), "plan_reply", id)).isZero();
        assertThat(crossing.seen(lima, desk, "plan_reply", id)).isOne();
        for (String table : List.of("plan_observation", "plan_reply", "plan_amendment_told")) {
            assertThat(crossing.seen(ministry, trainee, table, id)).as(table).isZero();
            assertThat(crossing.seen(ministry, stranger, table, id)).as(table).isZero();
            assertThat(crossing.seen(lima, uncleared, table, id)).as(table).isZero();
        }
        assertThat(told(ministry, officer, id)).isEqualTo(2);
        assertThat(told(ministry, trainee, id)).isZero();
        assertThat(told(ministry, stranger, id)).isZero();
        assertThat(told(lima, uncleared, id)).isZero();
    }

    @Test
    void whoeverIsGivenTheDispatchSeesThePlan() {
        PlanId id = crossing.begun();
        DispatchId dispatch = crossing.submitted(id);
        PersonId named = ministry.person("dg12.officer");
        assertThatThrownBy(() -> crossing.plans(ministry).open(named, id))
                .hasMessageStartingWith("plan.unknown");

        Api.as(ministry.node(), "sg4.clerk")
                .post(Api.path(dispatch.toString(), "attribute"), "{\"unit\":\"DG1/2\"}")
                .expecting(200);

        assertThat(crossing.plans(ministry).open(named, id).id()).isEqualTo(id);
    }

    @Test
    void thePlanIsProtectedLikeTheStrictestDispatchAboutIt() {
        PlanId id = crossing.begun();
        crossing.submitted(id);
        PlanVersion version = crossing.plans(ministry).versions(officer, id).getFirst();
        PersonId head = ministry.person("sg4.head");
        DispatchId secret =
                PlanCrossing.byHand(
                        ministry,
                        head,
                        PlanCrossing.SG4,
                        PlanCrossing.LIMA,
                        Label.CONFIDENTIAL,
                        PlanAnnex.write(
                                new PlanMessage.Observations(
                                        id,
                                        version.digest(),
                                        PlanMessage.Answer.APPROVED,
                                        List.of())));
        crossing.signAtMinistry(secret);
        crossing.noted(lima, secret);

        for (Post node : List.of(lima, ministry)) {
            int label =
                    node.asNode(sql ->
                            sql.sql("select label from plan where id = :id")
                                    .param("id", id.value())
                                    .query(Integer.class)
                                    .single());
            assertThat(label).isEqualTo(Label.CONFIDENTIAL.rank());
        }
    }

    @Test
    void whatWasSaidStandsEvenAgainstTheNode() {
        PlanId id = crossing.begun();
        crossing.submitted(id);
        crossing.answering().observe(officer, id, null, "À préciser.");
        crossing.signAtMinistry(crossing.answering().returnPlan(officer, id, Addressing.PLAIN));

        assertThatThrownBy(() ->
                        ministry.asNode(sql ->
                                sql.sql("update plan_observation set text = 'x' where plan = :id")
                                        .param("id", id.value())
                                        .update()))
                .hasMessageContaining("stands");
    }

    private static long told(Post node, PersonId who, PlanId id) {
        return node.as(
                who,
                sql ->
                        sql.sql("select count(*) from annex_outcome where thing = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single());
    }

    private List<ObservedLine> observations(PlanId id) {
        return lima.node().bean(Observed.class).of(desk, id);
    }

    private void rename(PlanId id, String title) {
        crossing.plans(lima).edit(desk, id, List.of(new Change.Retitle(title, "EUR")));
    }

    private byte[] annex(DispatchId dispatch) {
        return lima.asNode(sql ->
                sql.sql(
                                "select c.bytes from annex_content c join annex a on a.id = c.annex where a.dispatch = :id")
                        .param("id", dispatch.value())
                        .query(byte[].class)
                        .single());
    }

    private void replaceAnnex(DispatchId draft, byte @Nullable [] bytes) {
        Drafts drafts = lima.node().bean(Drafts.class);
        UUID annex =
                lima.asNode(sql ->
                        sql.sql("select id from annex where dispatch = :id")
                                .param("id", draft.value())
                                .query(UUID.class)
                                .single());
        drafts.removeAnnex(desk, draft, annex);
        if (bytes != null) {
            drafts.addAnnex(desk, draft, "plan.json", PlanAnnex.MEDIA_TYPE, bytes);
        }
    }
}
