package chancery.work.press.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Ref;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.press.Origin;
import chancery.work.press.coverage.Clippings;
import chancery.work.press.coverage.Clips;
import chancery.work.press.coverage.Coverage;
import chancery.work.press.coverage.CoverageContent;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import chancery.work.press.review.Composing;
import chancery.work.press.review.Review;
import chancery.work.press.review.ReviewId;
import chancery.work.press.review.Reviews;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A press review of a post, as its ministry comes to know it. */
class PressCrossingTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final UnitCode SG4 = UnitCode.of("SG/4");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);
    private static final byte[] SCAN = "%PDF-1.7 scan".getBytes(StandardCharsets.US_ASCII);

    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final PersonId desk = lima.person("lima.desk");
    private final PersonId officer = ministry.person("sg4.officer");
    private final Coverages here = lima.node().bean(Coverages.class);
    private final Coverages there = ministry.node().bean(Coverages.class);
    private final Reviews arrivedReviews = ministry.node().bean(Reviews.class);
    private final Outlets outlets = lima.node().bean(Outlets.class);

    private final OutletId diario = Clippings.outlet(outlets, desk);
    private final String headline = "Titular " + UUID.randomUUID();
    private final CoverageId item =
            here.add(
                    desk,
                    LIMA,
                    RESTRICTED,
                    Clippings.whole(
                            diario,
                            headline,
                            new Ref("person", UUID.randomUUID().toString()),
                            new Ref("action", UUID.randomUUID().toString())));

    private ReviewId composed() {
        return lima.node()
                .bean(Composing.class)
                .begin(
                        desk,
                        LIMA,
                        RESTRICTED,
                        Clippings.DAY,
                        List.of(new Composing.Pick(item, "Une phrase.")));
    }

    private DispatchId sent(ReviewId review) {
        DispatchId draft = lima.node().bean(Sending.class).send(desk, review, SG4);
        Api.as(lima.node(), "lima.head").sign(draft.toString());
        return draft;
    }

    private static String outcome(Post node, DispatchId dispatch) {
        await().atMost(Api.PATIENCE).until(() -> !outcomes(node, dispatch).isEmpty());
        return outcomes(node, dispatch).getFirst();
    }

    private static List<String> outcomes(Post node, DispatchId dispatch) {
        return node.asNode(sql ->
                sql.sql(
                                "select state || coalesce(' ' || problem, '') from annex_outcome where dispatch = :id")
                        .param("id", dispatch.value())
                        .query(String.class)
                        .list());
    }

    @Test
    void aSignedDispatchBringsTheReviewItsItemsAndTheirScansToItsReaders() {
        lima.node().bean(Clips.class).keep(desk, item, "p7.pdf", SCAN);
        ReviewId id = composed();
        DispatchId dispatch = sent(id);

        assertThat(outcome(lima, dispatch)).isEqualTo("TAKEN");
        assertThat(outcome(ministry, dispatch)).isEqualTo("TAKEN");
        Review sent = lima.node().bean(Reviews.class).open(desk, id);
        assertThat(lima.node().bean(Reviews.class).isSent(desk, sent)).isTrue();
        Review arrived = arrivedReviews.open(officer, id);
        assertThat(arrived.origin()).isEqualTo(Origin.ARRIVED);
        assertThat(arrived.unit()).isEqualTo(LIMA);
        assertThat(arrived.distribution()).isEqualTo(RESTRICTED);
        assertThat(arrived.content()).isEqualTo(sent.content());

        Coverage told = there.open(officer, item);
        CoverageContent original = here.open(desk, item).content();
        assertThat(told.origin()).isEqualTo(Origin.ARRIVED);
        assertThat(told.content()).isEqualTo(original.by(told.content().outlet()));
        Outlets known = ministry.node().bean(Outlets.class);
        assertThat(known.get(officer, told.content().outlet()).content())
                .isEqualTo(outlets.get(desk, diario).content());
        Clips clips = ministry.node().bean(Clips.class);
        assertThat(clips.of(officer, item))
                .singleElement()
                .satisfies(clip ->
                        assertThat(clips.content(officer, item, clip.sha512()).bytes())
                                .isEqualTo(SCAN));
        assertThat(there.about(officer, new Ref("dispatch", dispatch.toString())))
                .extracting(CoverageLine::id)
                .containsExactly(item);
        assertThatThrownBy(() -> there.change(officer, item, 0, RESTRICTED, original))
                .hasMessageStartingWith("press.elsewhere");
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlderWhichStaysKnown() {
        ReviewId id = composed();
        outcome(ministry, sent(id));
        CoverageContent before = here.open(desk, item).content();
        here.change(desk, item, 0, RESTRICTED, before.on("Pesca"));
        lima.node()
                .bean(Composing.class)
                .write(
                        desk,
                        id,
                        0,
                        RESTRICTED,
                        lima.node().bean(Reviews.class).open(desk, id).content().with(List.of()),
                        List.of(new Composing.Pick(item, "Mieux dit.")));
        assertThat(outcome(ministry, sent(id))).isEqualTo("TAKEN");
        assertThat(arrivedReviews.open(officer, id).content().items().getFirst().summary())
                .isEqualTo("Mieux dit.");
        assertThat(arrivedReviews.history(officer, id)).hasSize(1);
        assertThat(there.open(officer, item).content().topic()).isEqualTo("Pesca");
        assertThat(there.history(officer, item)).hasSize(1);
    }

    @Test
    void whoeverMayNotReadTheDispatchSeesNothingUntilItIsGrantedToThem() {
        ReviewId id = composed();
        DispatchId dispatch = sent(id);
        outcome(ministry, dispatch);
        Post.Newcomer other =
                ministry.add("DG7/6", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET));
        Post.Newcomer uncleared =
                ministry.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.UNMARKED);
        for (PersonId stranger : List.of(other.id(), uncleared.id())) {
            assertThat(arrivedReviews.see(stranger, id)).isEmpty();
            assertThat(there.see(stranger, item)).isEmpty();
            assertThat(there.find(stranger, CoverageFilter.ALL.saying(headline))).isEmpty();
            assertThat(sent(stranger, dispatch)).isZero();
        }
        ministry.asNode(sql ->
                sql.sql("update dispatch set readers = readers || :key where id = :id")
                        .param("key", new String[] {"person:" + other.id()})
                        .param("id", dispatch.value())
                        .update());
        assertThat(arrivedReviews.see(other.id(), id)).isPresent();
        assertThat(there.see(other.id(), item)).isPresent();
        assertThat(sent(other.id(), dispatch)).isEqualTo(2);
    }

    @Test
    void nobodyTellsOfAReviewOrAnItemThatAnotherUnitKeeps() {
        ReviewId id = composed();
        outcome(ministry, sent(id));
        Review arrived = arrivedReviews.open(officer, id);
        Coverage told = there.open(officer, item);
        PressMessage forged =
                new PressMessage(id, SG4, 99, arrived.content(), List.of(), List.of());
        PressMessage foreignItem =
                new PressMessage(
                        ReviewId.fresh(),
                        SG4,
                        0,
                        arrived.content(),
                        List.of(
                                new PressMessage.Publisher(
                                        told.content().outlet(),
                                        outlets.get(desk, diario).content())),
                        List.of(new PressMessage.Item(item, 99, told.content(), List.of())));
        for (PressMessage message : List.of(forged, foreignItem)) {
            DispatchId dispatch = byHand(message);
            Api.as(ministry.node(), "sg4.head").sign(dispatch.toString());
            assertThat(outcome(ministry, dispatch)).startsWith("REFUSED ");
            assertThat(outcome(lima, dispatch)).isEqualTo("REFUSED press-message.other-unit");
        }
        assertThat(here.open(desk, item).version()).isZero();
    }

    private int sent(PersonId reader, DispatchId dispatch) {
        return ministry.as(
                reader,
                sql ->
                        sql.sql(
                                        """
                                        select (select count(*) from coverage_sent where dispatch = :id)
                                             + (select count(*) from press_review_sent where dispatch = :id)
                                        """)
                                .param("id", dispatch.value())
                                .query(Integer.class)
                                .single());
    }

    private DispatchId byHand(PressMessage message) {
        Drafts drafts = ministry.node().bean(Drafts.class);
        DispatchId id =
                drafts.write(
                        officer,
                        new DraftContent(
                                SG4,
                                "",
                                LocalDate.of(2026, 11, 22),
                                List.of(LIMA),
                                List.of(),
                                Transmission.ENCRYPTED,
                                RESTRICTED,
                                Precedence.ROUTINE,
                                List.of(),
                                "À la main",
                                "<p>Voici.</p>",
                                "fr",
                                null));
        drafts.addAnnex(officer, id, "m.json", PressAnnex.MEDIA_TYPE, PressAnnex.write(message));
        return id;
    }
}
