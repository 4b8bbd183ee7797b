package chancery.work.press.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.letters.TableDocx;
import chancery.foundation.letters.TablePdf;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.TimelineSource;
import chancery.kernel.UnitCode;
import chancery.work.press.coverage.Clippings;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import chancery.work.press.review.Composing.Pick;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);

    private final Post lima = new Post(TestService.lima());
    private final Reviews reviews = lima.node().bean(Reviews.class);
    private final Composing composing = lima.node().bean(Composing.class);
    private final Coverages coverages = lima.node().bean(Coverages.class);
    private final PersonId desk = lima.person("lima.desk");
    private final OutletId diario = Clippings.outlet(lima.node().bean(Outlets.class), desk);

    private CoverageId item(String headline, Distribution distribution) {
        return coverages.add(desk, LIMA, distribution, Clippings.article(diario, headline));
    }

    private ReviewId begun(Distribution distribution, Pick... picks) {
        return composing.begin(desk, LIMA, distribution, Clippings.DAY, List.of(picks));
    }

    private static Pick pick(CoverageId id) {
        return new Pick(id, "");
    }

    private static ReviewContent head(Review review) {
        return review.content().with(List.of());
    }

    @Test
    void itemsArePickedPutInOrderAndSummedUp() {
        CoverageId first = item("Uno", Distribution.UNMARKED);
        CoverageId second = item("Dos", Distribution.UNMARKED);
        assertThat(composing.offered(desk, Clippings.DAY))
                .extracting(CoverageLine::id)
                .contains(first, second);
        ReviewId id = begun(Distribution.UNMARKED, pick(first), pick(second));
        Review begun = reviews.open(desk, id);
        assertThat(begun.content().title()).contains("2024");
        composing.write(
                desk,
                id,
                0,
                Distribution.UNMARKED,
                head(begun),
                List.of(new Pick(second, "Lo segundo."), pick(first)));

        Review written = reviews.open(desk, id);
        assertThat(written.content().items())
                .extracting(ReviewItem::headline)
                .containsExactly("Dos", "Uno");
        assertThat(written.content().items().getFirst().summary()).isEqualTo("Lo segundo.");
        assertThat(reviews.history(desk, id))
                .extracting(Review::content)
                .containsExactly(begun.content());
        assertThat(composing.told(desk, composing.offered(desk, Clippings.DAY)))
                .contains(first.value());
        assertThatThrownBy(() ->
                        composing.write(desk, id, 0, Distribution.UNMARKED, head(begun), List.of()))
                .hasMessageStartingWith("press.changed");
        assertThatThrownBy(() -> begun(Distribution.UNMARKED, pick(first), pick(first)))
                .hasMessageStartingWith("review.twice");
    }

    @Test
    void whatIsOldButWasEnteredTodayIsOfferedToo() {
        CoverageId old = item("Viejo", Distribution.UNMARKED);
        assertThat(composing.offered(desk, LocalDate.now(ZoneOffset.UTC)))
                .extracting(CoverageLine::id)
                .contains(old);
    }

    @Test
    void aReviewIsMarkedAtLeastAsHighAsEverythingInIt() {
        CoverageId secret = item("Reservado", RESTRICTED);
        assertThatThrownBy(() -> begun(Distribution.UNMARKED, pick(secret)))
                .hasMessageStartingWith("review.marked");
        ReviewId id = begun(RESTRICTED, pick(secret));
        Review review = reviews.open(desk, id);
        assertThatThrownBy(() ->
                        composing.write(
                                desk,
                                id,
                                0,
                                Distribution.UNMARKED,
                                head(review),
                                List.of(pick(secret))))
                .hasMessageStartingWith("review.marked");
        assertThatThrownBy(() -> begun(RESTRICTED, pick(CoverageId.fresh())))
                .hasMessageStartingWith("coverage.unknown");
    }

    @Test
    void whoeverHasNoNeedToKnowSeesNothingOfIt() {
        CoverageId item = item("Titular " + UUID.randomUUID(), RESTRICTED);
        ReviewId id = begun(RESTRICTED, pick(item));
        Review review = reviews.open(desk, id);
        composing.write(desk, id, 0, RESTRICTED, head(review), List.of(pick(item)));
        TimelineSource timeline = lima.node().bean(ReviewOnTimeline.class);
        assertThat(timeline.about(desk, item.ref())).hasSize(1);
        List<String> tables = List.of("press_review_version", "press_review_item");
        for (String table : tables) {
            assertThat(rows(desk, table, id)).as(table).isPositive();
        }
        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.PRESS_OFFICER, Distribution.UNMARKED);
        Post.Newcomer elsewhere =
                lima.add("SG/4", Role.DESK_OFFICER, Distribution.of(Label.SECRET));
        for (PersonId stranger :
                List.of(uncleared.id(), elsewhere.id(), lima.person("lima.admin"))) {
            assertThatThrownBy(() -> reviews.open(stranger, id))
                    .hasMessageStartingWith("review.unknown");
            assertThatThrownBy(() ->
                            composing.write(stranger, id, 1, RESTRICTED, head(review), List.of()))
                    .hasMessageStartingWith("review.unknown");
            assertThat(reviews.see(stranger, id)).isEmpty();
            assertThat(reviews.history(stranger, id)).isEmpty();
            assertThat(reviews.all(stranger)).noneMatch(line -> line.id().equals(id));
            assertThat(timeline.about(stranger, item.ref())).isEmpty();
            for (String table : tables) {
                assertThat(rows(stranger, table, id)).as(table).isZero();
            }
        }
        assertThatThrownBy(() ->
                        composing.begin(
                                lima.person("lima.clerk"),
                                LIMA,
                                Distribution.UNMARKED,
                                Clippings.DAY,
                                List.of()))
                .hasMessageStartingWith("press.unit");
    }

    @Test
    void itIsPrintedInItsLanguageItemByItem() {
        ReviewId id =
                begun(RESTRICTED, new Pick(item("Éxito <del> puerto", RESTRICTED), "Una línea."));
        Review review = reviews.open(desk, id);
        ReviewPaper paper = lima.node().bean(ReviewPaper.class);
        var printed = paper.printed(desk, review);
        assertThat(printed.rows()).hasSize(1);
        assertThat(printed.rows().getFirst().texts().getLast())
                .contains("Éxito <del> puerto", "Una línea.");
        assertThat(TableDocx.of(printed)).isNotEmpty();
        assertThat(TablePdf.of(printed)).startsWith('%', 'P', 'D', 'F');
        assertThat(paper.body(review)).contains("Éxito &lt;del&gt; puerto").contains("Una línea.");
    }

    private long rows(PersonId reader, String table, ReviewId id) {
        String column = table.endsWith("_version") ? "id" : "review";
        return lima.as(
                reader,
                sql ->
                        sql.sql("select count(*) from " + table + " where " + column + " = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single());
    }
}
