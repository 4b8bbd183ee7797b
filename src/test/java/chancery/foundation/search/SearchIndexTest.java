package chancery.foundation.search;

import static chancery.foundation.search.Samples.EVERYBODY;
import static chancery.foundation.search.Samples.annexed;
import static chancery.foundation.search.Samples.between;
import static chancery.foundation.search.Samples.numbered;
import static chancery.foundation.search.Samples.seenBy;
import static chancery.foundation.search.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.foundation.search.SearchQuery.Filter;
import chancery.foundation.search.SearchQuery.Order;
import chancery.kernel.Label;
import chancery.kernel.Ref;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    @TempDir Path folder;
    private SearchIndex index;

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, La négociation de l'accord, négocié",
        "fr, La négociation de l'accord, négociations",
        "fr, L’accord négocié à Lima, négociation",
        "fr, Les points négociées hier, NÉGOCIER",
        "fr, Les négociateurs sont arrivés, negociation",
        "fr, L’accord sur la pêche, accord",
        "fr, Accord de pêche, l'accord",
        "fr, Aujourd’hui à Lima, aujourd'hui",
        "fr, Œuvre commune, oeuvre",
        "fr, Les ministères concernés, ministere",
        "en, The parties negotiated for a week, negotiation",
        "en, The Minister's visits, visit",
        "en, 'The minister’s visit', minister",
        "es, Las negociaciones continúan, negociación",
        "es, Se ha negociado el acuerdo, negociacion",
        "es, Los pequeños puertos, pequeno puerto",
        "ar, مُذكّرة حول الاتفاقيات, اتفاقية",
        "ar, إلى المديرية العامة, المديريه العامه",
        "ar, والاتفاقية الموقعة, اتفاقيات",
        "ar, أُحيل إليكم المرجع, احيل",
        "ar, رقم ٤١٢, 412",
        "'', Une négociation en cours, negocie",
        "fr, 'Dépêche de SG/4, urgente', SG/4",
        "fr, Réf. 0412/2025 du 3 mai, 0412/2025",
        "fr, Réf. 0412/2025 du 3 mai, 412/2025",
        "fr, Note de DG7 / 6, DG7/6",
        "fr, La vice-présidente, vice présidentes",
        "fr, Le plan de négociation, negoc*",
        "fr, Le plan de négociation, négoci*",
        "en, The government replied, goverment",
        "en, The plenipotentiary of Peru, plenipotenciari",
        "en, The plenipotentiary of Peru, plenipotentairy peru",
        "fr, Le traité de commerce et de navigation, « commerce et de navigation »",
        "fr, Le traité, l' traité",
    })
    void findsWhatIsMeant(String language, String written, String typed) {
        put(text(language, "", "Avant. " + written + ". Après."));

        assertThat(find(typed).total()).isEqualTo(1);
        assertThat(find(typed).hits().getFirst().snippet()).contains("<mark>");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Le traité de navigation et de commerce, \"\"\"commerce et navigation\"\"\"",
        "fr, Réf. 0412/2025, 0413/2025",
        "fr, Le 2025 et le 412, 0412/2025",
        "fr, Note de SG/41, SG/4",
        "fr, Le commerce, navigation",
        "fr, Le commerce, *",
        "fr, Le commerce, ommerce*",
        "fr, Le commerce, '!?'",
    })
    void doesNotFindWhatIsNotThere(String language, String written, String typed) {
        put(text(language, "", written));

        assertThat(find(typed).total()).isZero();
    }

    @Test
    void wordsMayBeSpreadOverTitleBodyAnnexAndParties() {
        SearchDocument spread =
                between(
                        annexed(
                                text("fr", "Plan 2026", "Le port du Callao."),
                                "budget.csv",
                                "coopération;186500"),
                        "AMBALDO LIMA",
                        "",
                        "SG/4");
        put(spread, text("fr", "Plan", "Rien d'autre."));

        SearchResult found = find("plan callao coopération lima sg/4 budget");

        assertThat(found.hits()).extracting(SearchResult.Hit::id).containsExactly(spread.id());
        assertThat(found.hits().getFirst().title()).isEqualTo("<mark>Plan</mark> 2026");
    }

    @Test
    void aPhraseDoesNotReachAcrossParts() {
        put(annexed(text("fr", "Fin de titre", "début et fin de corps"), "nom.txt", "annexe"));

        assertThat(find("\"titre début\"").total()).isZero();
        assertThat(find("\"corps nom\"").total()).isZero();
        assertThat(find("\"fin de corps\"").total()).isEqualTo(1);
    }

    @Test
    void aHitInAnAnnexNamesTheAnnex() {
        put(annexed(text("en", "Plan", "See the annex."), "budget & plan.csv", "wharf;12 <tons>"));

        SearchResult.Hit hit = find("wharf").hits().getFirst();

        assertThat(hit.annex()).isEqualTo("budget & plan.csv");
        assertThat(hit.snippet()).isEqualTo("<mark>wharf</mark>;12 &lt;tons&gt;");
    }

    @Test
    void theSnippetIsCutAroundTheWordsThatStandTogether() {
        String filler = "Nothing of note happened on this day. ".repeat(50);
        put(
                text(
                        "en",
                        "Report",
                        "The treaty. " + filler + "The fisheries treaty was signed. " + filler));

        String snippet = find("fisheries treaty").hits().getFirst().snippet();

        assertThat(snippet)
                .contains("<mark>fisheries</mark> <mark>treaty</mark> was signed")
                .startsWith("… ")
                .endsWith(" …")
                .hasSizeLessThan(350);
    }

    @Test
    void whatAHitShowsIsEscaped() {
        put(text("en", "<script>alert(1)</script>", "a \"quoted\" <b>treaty</b> & more"));

        SearchResult.Hit hit = find("treaty").hits().getFirst();

        assertThat(hit.title()).isEqualTo("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(hit.snippet())
                .isEqualTo(
                        "a &quot;quoted&quot; &lt;b&gt;<mark>treaty</mark>&lt;/b&gt; &amp; more");
    }

    @Test
    void aTitleWeighsMoreThanABody() {
        SearchDocument inBody = text("fr", "Divers", "La pêche. La pêche.");
        SearchDocument inTitle = text("fr", "La pêche", "Divers points de la semaine.");
        put(inBody, inTitle);

        assertThat(find("pêche").hits())
                .extracting(SearchResult.Hit::id)
                .containsExactly(inTitle.id(), inBody.id());
    }

    @Test
    void wordsLikeTheTypedOnesAreOnlyLookedForWhenNothingHoldsThem() {
        SearchDocument right = text("en", "", "The government of Peru");
        SearchDocument wrong = text("en", "", "The goverment of Chile");
        put(right, wrong);

        SearchResult exact = find("goverment");
        SearchResult similar = find("goverment peru");

        assertThat(exact.hits()).extracting(SearchResult.Hit::id).containsExactly(wrong.id());
        assertThat(exact.similar()).isFalse();
        assertThat(similar.hits()).extracting(SearchResult.Hit::id).containsExactly(right.id());
        assertThat(similar.similar()).isTrue();
    }

    @Test
    void whetherAWordIsMistypedIsJudgedByWhatTheReaderMaySee() {
        SearchDocument open = text("en", "", "The government of Peru");
        SearchDocument closed =
                seenBy(text("en", "", "The goverment of Chile"), 3, Set.of(), Set.of("unit:SG/4"));
        put(open, closed);

        SearchResult found = find("goverment");

        assertThat(found.hits()).extracting(SearchResult.Hit::id).containsExactly(open.id());
        assertThat(found.similar()).isTrue();
    }

    @Test
    void filtersRestrictAndDatesSort() {
        SearchDocument first =
                numbered(
                        between(text("en", "a", "treaty"), "", "Mr. Seward", "Mr. Adams"),
                        "No. 27",
                        LocalDate.of(1861, 4, 10));
        SearchDocument second =
                numbered(
                        between(text("en", "b", "treaty"), "SG/4", "", "AMBALDO LIMA"),
                        "0412/2025",
                        LocalDate.of(2025, 8, 16));
        SearchDocument undated =
                seenBy(
                        between(text("en", "c", "treaty"), "DG7/6", ""),
                        1,
                        Set.of(),
                        Set.of("public"));
        put(first, second, undated);

        assertThat(ids(Filter.NONE.unit("AMBALDO LIMA"))).containsExactly(second.id());
        assertThat(ids(Filter.NONE.sender("seward"))).containsExactly(first.id());
        assertThat(ids(Filter.NONE.sender("sg/4"))).containsExactly(second.id());
        assertThat(ids(Filter.NONE.number("27"))).containsExactly(first.id());
        assertThat(ids(Filter.NONE.number("412"))).containsExactly(second.id());
        assertThat(ids(Filter.NONE.label(Label.RESTRICTED))).containsExactly(undated.id());
        assertThat(ids(Filter.NONE.dated(LocalDate.of(1861, 4, 10), LocalDate.of(1861, 4, 10))))
                .containsExactly(first.id());
        assertThat(ids(Filter.NONE.dated(null, LocalDate.of(1900, 1, 1))))
                .containsExactly(first.id());
        assertThat(sorted(Order.OLDEST)).containsExactly(first.id(), second.id(), undated.id());
        assertThat(sorted(Order.NEWEST)).containsExactly(second.id(), first.id(), undated.id());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        put(
                IntStream.range(0, 45)
                        .mapToObj(i -> text("en", "treaty " + i, "treaty"))
                        .toArray(SearchDocument[]::new));

        List<Ref> seen =
                IntStream.range(0, 6)
                        .mapToObj(page ->
                                index.search(cleared(), SearchQuery.of("treaty").page(page, 10)))
                        .peek(result -> assertThat(result.total()).isEqualTo(45))
                        .flatMap(result -> result.hits().stream())
                        .map(SearchResult.Hit::id)
                        .toList();

        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(index.search(cleared(), SearchQuery.of("").page(9_999, 100)).hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"", "\"\"", "«", "* *", "a:b AND OR NOT (", "\\", "[1 TO 2]", "~~~^^^", "\u0000",
                "\uD800", "\u001D\u001F", "''''", "l'", "-treaty", "+", "{}", "a*b*c*", "\"a* b\"",
            })
    void nothingTypedIsAnError(String typed) {
        put(text("en", "treaty", "treaty"));

        assertThat(find(typed).total()).isBetween(0L, 1L);
    }

    @Test
    void noRandomTextIsAnErrorNeitherTypedNorIndexed() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            String noise =
                    random.ints(random.nextInt(700), 0, random.nextBoolean() ? 0x250 : 0x1FFFF)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            put(text("fr", noise, noise));
            assertThat(find(noise).total()).as("seed %d", seed).isNotNegative();
        }
    }

    @Test
    void aDispatchIsIndexedOnceHoweverOftenItComesAndCanBeTakenOut() {
        SearchDocument document = text("en", "treaty", "treaty");
        put(document);
        put(document);
        assertThat(find("treaty").total()).isEqualTo(1);

        index.update(List.of(), List.of(document.id()));
        assertThat(find("treaty").total()).isZero();
    }

    @Test
    void aRebuildThatFailsLeavesTheEarlierIndex() {
        put(text("en", "treaty", "treaty"));

        assertThatThrownBy(() ->
                        index.rebuild(
                                List.of(text("en", "other", "other")).stream()
                                        .peek(_ -> {
                                            throw new IllegalStateException("cut");
                                        })
                                        .iterator()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(find("treaty").total()).isEqualTo(1);
        put(text("en", "treaty", "treaty"));
        assertThat(find("treaty").total()).isEqualTo(2);
    }

    @Test
    void aCompleteIndexIsKeptAndADamagedOneIsRebuilt() throws Exception {
        assertThat(index.mustBeRebuilt()).isTrue();
        index.rebuild(List.of(text("en", "treaty", "treaty")).iterator());
        index.close();

        index = SearchIndex.open(folder);
        assertThat(index.mustBeRebuilt()).isFalse();
        assertThat(find("treaty").total()).isEqualTo(1);
        index.close();

        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        index = SearchIndex.open(folder);
        assertThat(index.mustBeRebuilt()).isTrue();
        assertThat(find("treaty").total()).isZero();
    }

    @Test
    void aVeryLongDocumentIsIndexedAndShown() {
        put(text("fr", "Long", "mot ".repeat(400_000) + "épilogue"));

        assertThat(find("épilogue").hits().getFirst().snippet())
                .endsWith("mot <mark>épilogue</mark>");
    }

    private void put(SearchDocument... documents) {
        index.update(List.of(documents), List.of());
    }

    private SearchResult find(String typed) {
        return index.search(EVERYBODY, SearchQuery.of(typed));
    }

    private static Sight cleared() {
        return new Sight(Set.of("public"), 4, Set.of());
    }

    private List<Ref> ids(Filter filter) {
        return index.search(cleared(), SearchQuery.of("treaty").where(filter)).hits().stream()
                .map(SearchResult.Hit::id)
                .toList();
    }

    private List<Ref> sorted(Order order) {
        return index.search(cleared(), SearchQuery.of("treaty").sorted(order)).hits().stream()
                .map(SearchResult.Hit::id)
                .toList();
    }
}
