package chancery.work.planning.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.Plans;
import chancery.work.planning.SamplePlan;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lima and its ministry as whole nodes, with what a plan's way between them takes. */
final class PlanCrossing {
    static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    static final UnitCode SG4 = UnitCode.of("SG/4");
    static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);

    final Post lima = new Post(TestService.lima());
    final Post ministry = new Post(TestService.ministry());
    final PersonId desk = lima.person("lima.desk");
    final PersonId officer = ministry.person("sg4.officer");

    /** A message as a test looks at it. */
    record Noted(String outcome, @Nullable String problem) {}

    PlanId begun() {
        return plans(lima)
                .begin(desk, LIMA, SG4, RESTRICTED, SamplePlan.of(PlanYears.CROSSING.next(2)));
    }

    Plans plans(Post node) {
        return node.node().bean(Plans.class);
    }

    Submitting submitting() {
        return lima.node().bean(Submitting.class);
    }

    Answering answering() {
        return ministry.node().bean(Answering.class);
    }

    Plan here(PlanId plan) {
        return plans(lima).open(desk, plan);
    }

    Plan there(PlanId plan) {
        return plans(ministry).open(officer, plan);
    }

    /** Signed by the head of the unit and settled on the node where it was signed. */
    void sign(Post node, String head, DispatchId dispatch) {
        Api.as(node.node(), head).sign(dispatch.toString());
        noted(node, dispatch);
    }

    void signAtLima(DispatchId dispatch) {
        sign(lima, "lima.head", dispatch);
    }

    void signAtMinistry(DispatchId dispatch) {
        sign(ministry, "sg4.head", dispatch);
    }

    /** What became of the only message of a dispatch, once it is settled there. */
    Noted noted(Post node, DispatchId dispatch) {
        await().atMost(Api.PATIENCE).until(() -> !all(node, dispatch).isEmpty());
        return all(node, dispatch).getFirst();
    }

    private static List<Noted> all(Post node, DispatchId dispatch) {
        return node.asNode(sql ->
                sql.sql("select state, problem from annex_outcome where dispatch = :id")
                        .param("id", dispatch.value())
                        .query((row, _) -> new Noted(row.getString(1), row.getString(2)))
                        .list());
    }

    /** Submitted by Lima and taken over at the ministry. */
    DispatchId submitted(PlanId plan) {
        DispatchId draft = submitting().submit(desk, plan, Addressing.PLAIN);
        signAtLima(draft);
        assertThat(noted(ministry, draft)).isEqualTo(new Noted("TAKEN", null));
        return draft;
    }

    DispatchId approved(PlanId plan) {
        DispatchId draft = answering().approve(officer, plan, Addressing.PLAIN);
        signAtMinistry(draft);
        assertThat(noted(lima, draft)).isEqualTo(new Noted("TAKEN", null));
        return draft;
    }

    /** A dispatch that somebody puts together by hand. */
    static DispatchId byHand(
            Post node,
            PersonId author,
            UnitCode from,
            UnitCode to,
            Label label,
            byte[]... annexes) {
        Drafts drafts = node.node().bean(Drafts.class);
        DispatchId id =
                drafts.write(
                        author,
                        new DraftContent(
                                from,
                                "",
                                LocalDate.of(2026, 11, 22),
                                List.of(to),
                                List.of(),
                                Transmission.ENCRYPTED,
                                Distribution.of(label),
                                Precedence.ROUTINE,
                                List.of(),
                                "À la main",
                                "<p>Voici.</p>",
                                "fr",
                                null));
        for (byte[] annex : annexes) {
            drafts.addAnnex(author, id, "plan.json", PlanAnnex.MEDIA_TYPE, annex);
        }
        return id;
    }

    static PlanMessage.Submission submission(PlanId plan, UnitCode unit, PlanContent content) {
        return new PlanMessage.Submission(plan, unit, SG4, 1, "Une main", content, List.of());
    }

    static PlanId newPlan() {
        return PlanId.of(UUID.randomUUID());
    }

    static int freshYear() {
        return PlanYears.CROSSING.next(2);
    }

    long seen(Post node, PersonId who, String table, PlanId plan) {
        return node.as(
                who,
                sql ->
                        sql.sql("select count(*) from " + table + " where plan = :plan")
                                .param("plan", plan.value())
                                .query(Long.class)
                                .single());
    }

    /** What somebody is called. */
    static String name(Post node, PersonId who) {
        return node.as(
                who,
                sql ->
                        sql.sql("select name from person where id = :id")
                                .param("id", who.value())
                                .query(String.class)
                                .single());
    }
}
