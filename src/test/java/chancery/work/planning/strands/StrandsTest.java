package chancery.work.planning.strands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.correspondence.annexes.AnnexOutcome;
import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Names;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import chancery.work.planning.web.StrandNames;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The strands of the service on their way from the ministry to a post. */
class StrandsTest {
    private final Post ministry = new Post(TestService.ministry());
    private final Post lima = new Post(TestService.lima());
    private final StrandWriting writing = ministry.node().bean(StrandWriting.class);
    private final ServiceStrands there = ministry.node().bean(ServiceStrands.class);
    private final ServiceStrands here = lima.node().bean(ServiceStrands.class);

    /** Other tests find the usual strands. */
    @AfterEach
    void theUsualStrandsHoldAgain() {
        for (Post node : List.of(ministry, lima, new Post(TestService.nairobi()))) {
            node.node()
                    .database()
                    .asIntruder(
                            "delete from chancery.strand_set; delete from chancery.strand_sheet");
        }
    }

    @Test
    void whatTheMinistrySetsByASignedDispatchAPlanBeginsWithAtThePost() {
        Person officer = person(ministry, "sg4.officer");
        assertThat(here.inUse()).extracting(ServiceStrand::code).isEqualTo(ServiceStrands.USUAL);
        assertThatThrownBy(() -> writing.send(officer))
                .hasMessageStartingWith("strands.nothing-new");
        writing.write(officer, withSecurity());
        assertThat(there.inUse()).hasSize(4);
        DispatchId draft = writing.send(officer);
        assertThat(there.held()).isEmpty();

        Api.as(ministry.node(), "sg4.head").sign(draft.toString());

        assertThat(outcome(lima, "lima.desk", draft).state()).isEqualTo(AnnexOutcome.State.TAKEN);
        assertThat(outcome(ministry, "sg4.officer", draft).state())
                .isEqualTo(AnnexOutcome.State.TAKEN);
        assertThat(here.held()).isEqualTo(there.held()).isPresent();
        PlanContent begun =
                lima.node()
                        .bean(StrandNames.class)
                        .filled(PlanContent.blank(2022, "Plan", "EUR"), "es");
        assertThat(begun.strands())
                .extracting(Strand::code, Strand::title)
                .contains(org.assertj.core.groups.Tuple.tuple("SECURITY", "Eje de seguridad"))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("CULTURAL", "Eje cultural"))
                .hasSize(4);
        assertThat(here.titles().of("CULTURAL", Language.FR)).isEqualTo("Volet culturel");
        assertThat(writing.pending(officer)).isFalse();
    }

    @Test
    void onlyThoseWhoConsolidateAtTheMinistryWriteThem() {
        List<ServiceStrand> strands = withSecurity();
        assertThatThrownBy(() -> writing.write(person(ministry, "sg4.clerk"), strands))
                .hasMessageStartingWith("strands.not-yours");
        assertThatThrownBy(() ->
                        lima.node()
                                .bean(StrandWriting.class)
                                .write(person(lima, "lima.head"), strands))
                .hasMessageStartingWith("strands.not-yours");
        writing.write(person(ministry, "sg4.officer"), strands);
        assertThat(sheets("sg4.officer")).isOne();
        assertThat(sheets("dg12.officer")).isZero();
        assertThat(sheets("ministry.admin")).isZero();
    }

    @Test
    void aPostSetsNoStrandsAndAnOlderEditionChangesNothing() {
        StrandSet forged = new StrandSet(UnitCode.of("SG/4"), 9, withSecurity());
        DispatchId byPost = byHand(lima, "lima.desk", "AMBALDO LIMA", "SG/4", forged);
        Api.as(lima.node(), "lima.head").sign(byPost.toString());
        assertThat(outcome(ministry, "sg4.officer", byPost).problem())
                .hasMessageStartingWith("strands.not-ministry");
        assertThat(there.held()).isEmpty();

        Person officer = person(ministry, "sg4.officer");
        writing.write(officer, withSecurity());
        DispatchId first = writing.send(officer);
        Api.as(ministry.node(), "sg4.head").sign(first.toString());
        assertThat(outcome(lima, "lima.desk", first).state()).isEqualTo(AnnexOutcome.State.TAKEN);
        DispatchId again =
                byHand(
                        ministry,
                        "sg4.officer",
                        "SG/4",
                        "AMBALDO LIMA",
                        new StrandSet(UnitCode.of("SG/4"), 1, withSecurity()));
        Api.as(ministry.node(), "sg4.head").sign(again.toString());
        assertThat(outcome(lima, "lima.desk", again).problem())
                .hasMessageStartingWith("strands.older");
        DispatchId other =
                byHand(
                        ministry,
                        "dg12.officer",
                        "DG1/2",
                        "AMBALDO LIMA",
                        new StrandSet(UnitCode.of("DG1/2"), 2, withSecurity()));
        Api.as(ministry.node(), "dg12.officer").sign(other.toString());
        assertThat(outcome(lima, "lima.desk", other).problem())
                .hasMessageStartingWith("strands.other-unit");
        assertThat(here.held()).map(StrandSet::edition).contains(1);
    }

    /** The usual ones with one more, and one of them retired. */
    private List<ServiceStrand> withSecurity() {
        Names security = StrandAnnexTest.SECURITY;
        return Stream.concat(
                        Stream.of(new ServiceStrand("SECURITY", security, false)),
                        there.all().stream()
                                .filter(strand -> !strand.code().equals("SECURITY"))
                                .map(strand ->
                                        new ServiceStrand(
                                                strand.code(),
                                                strand.names(),
                                                strand.code().equals("CULTURAL"))))
                .toList();
    }

    private long sheets(String login) {
        return ministry.as(
                ministry.person(login),
                sql -> sql.sql("select count(*) from strand_sheet").query(Long.class).single());
    }

    private static Person person(Post node, String login) {
        return node.asNode(_ -> node.node().bean(People.class).withLogin(login).orElseThrow());
    }

    private static AnnexOutcome outcome(Post node, String login, DispatchId dispatch) {
        AnnexOutcomes outcomes = node.node().bean(AnnexOutcomes.class);
        return await().atMost(Api.PATIENCE)
                .until(() -> outcomes.of(node.person(login), dispatch), found -> !found.isEmpty())
                .getFirst();
    }

    private static DispatchId byHand(
            Post node, String author, String from, String to, StrandSet said) {
        Drafts drafts = node.node().bean(Drafts.class);
        DispatchId id =
                drafts.write(
                        node.person(author),
                        new DraftContent(
                                UnitCode.of(from),
                                "",
                                LocalDate.of(2026, 11, 22),
                                List.of(UnitCode.of(to)),
                                List.of(),
                                Transmission.ENCRYPTED,
                                Distribution.UNMARKED,
                                Precedence.ROUTINE,
                                List.of(),
                                "À la main",
                                "<p>Voici.</p>",
                                "fr",
                                null));
        drafts.addAnnex(
                node.person(author),
                id,
                "strands.json",
                StrandAnnex.MEDIA_TYPE,
                StrandAnnex.write(said));
        return id;
    }
}
