package chancery.work.press.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.register.Opening;
import chancery.foundation.register.Readings;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.kernel.UnitCode;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletContent;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CoveragesTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);
    private static final List<String> TABLES =
            List.of("coverage_version", "coverage_link", "coverage_clip", "coverage_sent");
    private static final byte[] SCAN = "%PDF-1.7 scan".getBytes(StandardCharsets.US_ASCII);

    private final Post lima = new Post(TestService.lima());
    private final Coverages coverages = lima.node().bean(Coverages.class);
    private final CoverageLists lists = lima.node().bean(CoverageLists.class);
    private final Clips clips = lima.node().bean(Clips.class);
    private final Outlets outlets = lima.node().bean(Outlets.class);
    private final TimelineSource timeline = lima.node().bean(CoverageOnTimeline.class);
    private final PersonId desk = lima.person("lima.desk");
    private final OutletId diario = Clippings.outlet(outlets, desk);

    private static Ref ref(String kind) {
        return new Ref(kind, UUID.randomUUID().toString());
    }

    private static String headline() {
        return "Titular " + UUID.randomUUID();
    }

    @Test
    void anItemIsKeptAsItWasEnteredUnmarkedForTheWritersOwnUnit() {
        CoverageContent content = Clippings.whole(diario, headline(), ref("person"), ref("action"));
        CoverageId id = coverages.add(desk, content);

        Coverage kept = coverages.open(desk, id);
        assertThat(kept.content()).isEqualTo(content);
        assertThat(kept.unit()).isEqualTo(LIMA);
        assertThat(kept.distribution()).isEqualTo(Distribution.UNMARKED);
        assertThat(coverages.see(desk, id)).contains(kept);
    }

    @Test
    void aChangeKeepsWhatStoodAndWhoeverWasSlowerIsTold() {
        CoverageContent content = Clippings.article(diario, headline());
        CoverageId id = coverages.add(desk, content);
        coverages.change(desk, id, 0, RESTRICTED, content.on("Pesca"));

        assertThat(coverages.open(desk, id).content().topic()).isEqualTo("Pesca");
        assertThat(coverages.history(desk, id))
                .singleElement()
                .satisfies(before -> assertThat(before.content()).isEqualTo(content));
        assertThatThrownBy(() -> coverages.change(desk, id, 0, RESTRICTED, content))
                .hasMessageStartingWith("press.changed");
        for (String change :
                List.of(
                        "update coverage set headline = 'X' where id = :id",
                        "update coverage set readers = '{public}' where id = :id")) {
            assertThatThrownBy(() ->
                            lima.asNode(sql -> sql.sql(change).param("id", id.value()).update()))
                    .rootCause()
                    .hasMessageContaining("stands");
        }
    }

    @Test
    void whoeverHasNoNeedToKnowSeesNothingOfIt() {
        Ref person = ref("person");
        Ref action = ref("action");
        String headline = headline();
        CoverageContent content = Clippings.whole(diario, headline, person, action);
        CoverageId id = coverages.add(desk, LIMA, RESTRICTED, content);
        coverages.change(desk, id, 0, RESTRICTED, content.on("Pesca"));
        clips.keep(desk, id, "C:\\scans\\p7.pdf", SCAN);
        Clip clip = clips.of(desk, id).getFirst();
        assertThat(clip.name()).isEqualTo("p7.pdf");
        for (String table : TABLES) {
            if (!table.equals("coverage_sent")) {
                assertThat(rows(desk, table, id)).as(table).isPositive();
            }
        }
        assertThat(timeline.about(desk, person)).hasSize(1);

        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.PRESS_OFFICER, Distribution.UNMARKED);
        Post.Newcomer elsewhere =
                lima.add("SG/4", Role.DESK_OFFICER, Distribution.of(Label.SECRET));
        for (PersonId stranger :
                List.of(uncleared.id(), elsewhere.id(), lima.person("lima.admin"))) {
            assertThatThrownBy(() -> coverages.open(stranger, id))
                    .hasMessageStartingWith("coverage.unknown");
            assertThatThrownBy(() -> coverages.change(stranger, id, 1, RESTRICTED, content))
                    .hasMessageStartingWith("coverage.unknown");
            assertThatThrownBy(() -> clips.content(stranger, id, clip.sha512()))
                    .hasMessageStartingWith("clip.unknown");
            assertThatThrownBy(() -> clips.keep(stranger, id, "x.pdf", SCAN))
                    .hasMessageStartingWith("coverage.unknown");
            for (String table : TABLES) {
                assertThat(rows(stranger, table, id)).as(table).isZero();
            }
            assertThat(coverages.see(stranger, id)).isEmpty();
            assertThat(coverages.history(stranger, id)).isEmpty();
            assertThat(clips.of(stranger, id)).isEmpty();
            assertThat(coverages.find(stranger, CoverageFilter.ALL.saying(headline))).isEmpty();
            assertThat(coverages.about(stranger, action)).isEmpty();
            assertThat(lists.lines(stranger, List.of(id.value()))).isEmpty();
            assertThat(lists.at(stranger, content.address())).isEmpty();
            assertThat(lists.share(stranger, CoverageFilter.ALL.by(diario)))
                    .isEqualTo(Share.NOTHING);
            assertThat(timeline.about(stranger, person)).isEmpty();
        }
    }

    @Test
    void aFormerVersionThatWasMarkedHigherStaysHidden() {
        CoverageContent content = Clippings.article(diario, headline());
        CoverageId id = coverages.add(desk, LIMA, RESTRICTED, content);
        coverages.change(desk, id, 0, Distribution.UNMARKED, content);
        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.PRESS_OFFICER, Distribution.UNMARKED);
        assertThat(coverages.open(uncleared.id(), id).version()).isEqualTo(1);
        assertThat(coverages.history(uncleared.id(), id)).isEmpty();
    }

    @Test
    void nobodyMarksAboveTheirOwnClearanceOrEntersForAnotherUnit() {
        CoverageContent content = Clippings.article(diario, headline());
        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.PRESS_OFFICER, Distribution.UNMARKED);
        assertThat(coverages.add(uncleared.id(), content)).isNotNull();
        assertThatThrownBy(() -> coverages.add(uncleared.id(), LIMA, RESTRICTED, content))
                .hasMessageStartingWith("press.clearance");
        assertThatThrownBy(() ->
                        coverages.add(desk, UnitCode.of("SG/4"), Distribution.UNMARKED, content))
                .hasMessageStartingWith("press.unit");
        assertThatThrownBy(() -> coverages.add(lima.person("lima.clerk"), content))
                .hasMessageStartingWith("press.unit");
        assertThatThrownBy(
                        () -> coverages.add(desk, Clippings.article(OutletId.fresh(), headline())))
                .hasMessageStartingWith("outlet.unknown");
    }

    @Test
    void openingAProtectedItemLeavesATraceThatSaysNoHeadline() {
        CoverageId id =
                coverages.add(desk, LIMA, RESTRICTED, Clippings.article(diario, headline()));
        coverages.open(desk, id);
        coverages.open(desk, id);
        List<Opening> traces =
                lima.as(
                        lima.person("lima.inspector"),
                        _ ->
                                lima.node().bean(Readings.class).openings(1000).stream()
                                        .filter(each -> each.thing().equals(id.ref()))
                                        .toList());
        assertThat(traces)
                .singleElement()
                .satisfies(trace -> {
                    assertThat(trace.person()).isEqualTo(desk);
                    assertThat(trace.name()).startsWith("AMBALDO LIMA ");
                });
    }

    @Test
    void itIsFoundByWhatItSaysItsOutletItsDaysAndWhatItIsAbout() {
        String id = UUID.randomUUID().toString();
        OutletId radio =
                outlets.add(
                        desk,
                        OutletContent.of("Radio " + id, Medium.RADIO)
                                .in(Country.of("PE"), "Región " + id));
        Ref action = ref("action");
        CoverageId first =
                coverages.add(desk, Clippings.whole(radio, "Éxito " + id, ref("person"), action));
        CoverageId other =
                coverages.add(
                        desk,
                        Clippings.article(radio, "Otra cosa " + id).mentioning(Mention.NONE, ""));
        assertThat(found(CoverageFilter.ALL.saying("EXITO " + id))).containsExactly(first);
        assertThat(found(CoverageFilter.ALL.saying("radio " + id)))
                .containsExactlyInAnyOrder(first, other);
        assertThat(coverages.about(desk, action))
                .extracting(CoverageLine::id)
                .containsExactly(first);
        assertThat(found(CoverageFilter.ALL.by(radio).between(Clippings.DAY.plusDays(1), null)))
                .isEmpty();
        assertThat(
                        found(
                                new CoverageFilter(
                                        "",
                                        null,
                                        Medium.RADIO,
                                        Country.of("PE"),
                                        "Región " + id,
                                        CoverageKind.ARTICLE,
                                        false,
                                        Clippings.DAY,
                                        Clippings.DAY,
                                        null,
                                        null)))
                .containsExactly(other);
        assertThat(found(CoverageFilter.ALL.by(radio).saying("%"))).isEmpty();
        assertThat(lists.share(desk, CoverageFilter.ALL.by(radio))).isEqualTo(new Share(1, 2));
        assertThat(lists.at(desk, coverages.open(desk, first).content().address()))
                .extracting(CoverageLine::id)
                .containsExactly(first);
    }

    @Test
    void theTimelineOfACountryTellsWhatItsPressPublishedOfUs() {
        OutletId kenyan =
                outlets.add(
                        desk,
                        OutletContent.of("Gazeti " + UUID.randomUUID(), Medium.PRINT)
                                .in(Country.of("KE"), ""));
        String headline = headline();
        String silent = headline();
        CoverageId id = coverages.add(desk, Clippings.article(kenyan, headline));
        coverages.add(desk, Clippings.article(kenyan, silent).mentioning(Mention.NONE, ""));
        assertThat(timeline.about(desk, new Ref("country", "KE")))
                .filteredOn(event -> event.title().endsWith(headline))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.kind()).isEqualTo("word.coverage-kind.ARTICLE");
                    assertThat(event.href()).isEqualTo("/coverage/" + id);
                });
        assertThat(timeline.about(desk, new Ref("country", "KE")))
                .noneMatch(event -> event.title().endsWith(silent));
        assertThat(timeline.about(desk, new Ref("country", "no such"))).isEmpty();
    }

    @Test
    void onlyScansAndRecordingsAreKeptWhateverTheirName() {
        CoverageId id = coverages.add(desk, Clippings.article(diario, headline()));
        clips.keep(desk, id, "p7.txt", SCAN);
        clips.keep(desk, id, "again.pdf", SCAN);
        assertThat(clips.of(desk, id))
                .singleElement()
                .satisfies(clip -> {
                    assertThat(clip.mediaType()).isEqualTo("application/pdf");
                    assertThat(clips.content(desk, id, clip.sha512()).bytes()).isEqualTo(SCAN);
                });
        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> clips.keep(desk, id, "p7.pdf", page))
                .hasMessageStartingWith("clip.kind");
        assertThatThrownBy(() -> clips.keep(desk, id, "p7.pdf", new byte[0]))
                .hasMessageStartingWith("clip.large");
        assertThatThrownBy(() ->
                        lima.asNode(sql ->
                                sql.sql("delete from coverage_clip where coverage = :id")
                                        .param("id", id.value())
                                        .update()))
                .isNotNull();
    }

    @Test
    void aListIsExportedInTheReadersLanguage() {
        String headline = headline();
        coverages.add(desk, Clippings.article(diario, headline).on("Puertos; pesca"));
        List<CoverageLine> lines = coverages.find(desk, CoverageFilter.ALL.saying(headline));
        CoverageSheet sheet = lima.node().bean(CoverageSheet.class);
        String csv = new String(sheet.csv(Language.ES, lines), StandardCharsets.UTF_8);
        assertThat(csv).contains("Titular", headline, "Nos menciona", "2024");
        assertThat(csv.lines()).hasSize(2);
        assertThat(sheet.xlsx(Language.AR, lines)).startsWith('P', 'K');
        assertThat(lists.outlets(desk)).isNotEmpty();
    }

    @Test
    void whatIsNoAddressOfTheWebIsRefused() {
        for (String address :
                List.of("javascript:alert(1)", "file:///etc/passwd", "a b", "diario.pe/x")) {
            assertThatThrownBy(() -> Clippings.article(diario, "x").at(address, ""))
                    .as(address)
                    .hasMessageStartingWith("coverage.address");
        }
    }

    private List<CoverageId> found(CoverageFilter filter) {
        return coverages.find(desk, filter).stream().map(CoverageLine::id).toList();
    }

    private long rows(PersonId reader, String table, CoverageId id) {
        String column = table.equals("coverage_version") ? "id" : "coverage";
        return lima.as(
                reader,
                sql ->
                        sql.sql("select count(*) from " + table + " where " + column + " = :id")
                                .param("id", id.value())
                                .query(Long.class)
                                .single());
    }
}
