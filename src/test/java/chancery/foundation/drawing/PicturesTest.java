package chancery.foundation.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chancery.foundation.drawing.bars.Columns;
import chancery.foundation.drawing.bars.StrandBars;
import chancery.foundation.drawing.gantt.Gantt;
import chancery.foundation.drawing.gantt.Gantt.Band;
import chancery.foundation.drawing.gantt.Gantt.Bar;
import chancery.foundation.drawing.gantt.Gantt.FreeDays;
import chancery.foundation.drawing.gantt.Gantt.KeyDate;
import chancery.foundation.drawing.gantt.Gantt.Steering;
import chancery.foundation.drawing.gantt.Window;
import chancery.foundation.drawing.gantt.Zoom;
import chancery.foundation.drawing.indicator.IndicatorLine;
import chancery.foundation.drawing.map.WorldMap;
import chancery.foundation.drawing.moments.Moments;
import chancery.foundation.wording.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What pictures look like, and that nothing given to them becomes more than text. */
class PicturesTest {
    private static final List<String> NASTY =
            List.of(
                    "<script>alert(1)</script>",
                    "\"onload=\"x",
                    "'",
                    "&amp;",
                    "]]>",
                    "\u0000",
                    "\ud800",
                    "\u202e",
                    "😀",
                    "{zoom}",
                    "شهر");

    static Stream<Picture> small() {
        return Stream.of(Language.FR, Language.AR)
                .flatMap(language ->
                        Stream.of(
                                Pictures.gantt(Zoom.YEAR, language),
                                Pictures.gantt(Zoom.MONTH, language),
                                Pictures.strands(language),
                                Pictures.indicator(language),
                                Pictures.map(WorldMap.View.POSTS, language),
                                Pictures.columns(language),
                                Pictures.moments(language)));
    }

    @ParameterizedTest
    @MethodSource("small")
    void aPictureIsDrawnAsItAlwaysWas(Picture picture) throws IOException {
        Language language =
                picture.title().codePoints().anyMatch(c -> c > 0x600) ? Language.AR : Language.FR;
        String file = "/drawing/%s-%s.html".formatted(picture.id(), language.code());
        assertThat(withoutLand(picture.markup(Pictures.viewer(language)))).isEqualTo(golden(file));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPictureIsWellFormedAndHoldsNeitherScriptNorStyle(Language language) {
        for (Picture picture : Pictures.all(language)) {
            assertHarmless(parsed(picture.markup(Pictures.viewer(language))));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordOfAPictureIsThere(Language language) {
        List<Picture> pictures = new ArrayList<>(Pictures.all(language));
        pictures.addAll(Stream.of(Zoom.values()).map(z -> Pictures.gantt(z, language)).toList());
        for (Picture picture : pictures) {
            Table table = picture.table(Pictures.viewer(language));
            assertThat(picture.markup(Pictures.viewer(language)) + table)
                    .doesNotContain("drawing.");
        }
    }

    @Test
    void whateverIsGivenStaysText() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<Picture> pictures = nasty(random);
            for (Picture picture : pictures) {
                String markup = picture.markup(Pictures.viewer(Language.EN));
                Document document = parsed(markup);
                assertHarmless(document);
                assertThat(document.getDocumentElement().getTextContent())
                        .as("seed %d, round %d: %s", seed, round, markup)
                        .contains(written(shown(picture)));
            }
        }
    }

    @Test
    void timeRunsFromRightToLeftInArabic() {
        Element left = whole(Language.FR);
        Element right = whole(Language.AR);
        assertThat(right.getAttribute("width")).isEqualTo(left.getAttribute("width"));
        assertThat(percent(left, "x") + percent(left, "width") + percent(right, "x"))
                .isBetween(99.97, 100.03);
    }

    @Test
    void theMapKeepsEastOnTheRightInArabic() {
        Document french =
                parsed(
                        Pictures.map(WorldMap.View.WORLD, Language.FR)
                                .markup(Pictures.viewer(Language.FR)));
        Document arabic =
                parsed(
                        Pictures.map(WorldMap.View.WORLD, Language.AR)
                                .markup(Pictures.viewer(Language.AR)));
        assertThat(post(arabic, "طوكيو")).isEqualTo(post(french, "Tokyo"));
    }

    @Test
    void whatLiesOutsideTheWindowIsCountedAndStillInTheTable() {
        Gantt gantt = Pictures.gantt(Zoom.MONTH, Language.EN);
        Viewer viewer = Pictures.viewer(Language.EN);
        Document document = parsed(gantt.markup(viewer));
        assertThat(elements(document, "li", "gantt-row")).hasSize(4);
        assertThat(document.getDocumentElement().getTextContent())
                .contains("Outside this period: 2")
                .doesNotContain("Expoalimentaria");
        assertThat(gantt.table(viewer).rows())
                .hasSize(9)
                .anySatisfy(
                        row -> assertThat(row).contains("Salon Expoalimentaria", "23 Sept 2026"));
    }

    @Test
    void onlyWhatMayBeMovedTellsTheScriptItsDays() {
        Document document =
                parsed(Pictures.gantt(Zoom.YEAR, Language.FR).markup(Pictures.viewer(Language.FR)));
        List<Element> rows = elements(document, "li", "gantt-row");
        assertThat(rows).filteredOn(row -> row.hasAttribute("data-move")).hasSize(7);
        Gantt still = withoutForm(Pictures.gantt(Zoom.YEAR, Language.FR));
        assertThat(still.markup(Pictures.viewer(Language.FR))).doesNotContain("data-move");
    }

    @Test
    void aMissingValueBreaksTheLine() {
        Document document =
                parsed(Pictures.indicator(Language.EN).markup(Pictures.viewer(Language.EN)));
        assertThat(
                        elements(document, "circle", "point").stream()
                                .filter(point -> point.getAttribute("cx").endsWith("%")))
                .hasSize(5);
        assertThat(
                        elements(document, "line", "actual").stream()
                                .filter(line -> line.getAttribute("x1").endsWith("%")))
                .hasSize(3);
        assertThat(Pictures.indicator(Language.EN).table(Pictures.viewer(Language.EN)).rows())
                .contains(List.of("Actual", "30 Apr 2026", "value not reported", ""));
    }

    @Test
    void theWholeWorldWithThreeHundredPostsFitsThePage() throws IOException {
        Random random = new Random(7);
        List<WorldMap.Post> posts =
                IntStream.range(0, 300)
                        .mapToObj(i ->
                                new WorldMap.Post(
                                        "Poste " + i,
                                        -50 + 110 * random.nextDouble(),
                                        -180 + 360 * random.nextDouble(),
                                        Tone.values()[i % 5],
                                        i % 100 + " %",
                                        "/posts/" + i))
                        .toList();
        WorldMap map = new WorldMap("m", "Postes", WorldMap.View.WORLD, posts, List.of());
        String markup = map.markup(Pictures.viewer(Language.FR));
        assertThat(elements(parsed(markup), "a", "post")).hasSize(300);
        assertThat(zipped(markup)).isLessThan(30 * 1024);
        String land =
                new WorldMap("m", "", WorldMap.View.WORLD, List.of(), List.of())
                        .markup(Pictures.viewer(Language.FR));
        assertThat(zipped(land)).isLessThan(11 * 1024);
    }

    @Test
    void aPictureOfWhatCannotBeIsRefused() {
        LocalDate day = Pictures.TODAY;
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(day, day.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorldMap.Post("x", Double.NaN, 0, Tone.DONE, "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorldMap.Post("x", 0, 181, Tone.DONE, "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StrandBars.Strand("x", Map.of(Tone.DONE, -1), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new IndicatorLine("i", "t", "", true, null, List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Columns(
                                "c",
                                "t",
                                List.of(YearMonth.from(day)),
                                List.of(new Columns.Series("s", List.of()))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Moments("o", "t", new Days(day.minusYears(101), day), day, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table("t", List.of("a", "b"), List.of(List.of("one"))));
    }

    private static List<Picture> nasty(Random random) {
        String text = nastyText(random);
        LocalDate day = Pictures.TODAY;
        Days days = new Days(day, day.plusDays(random.nextInt(400)));
        Bar bar =
                new Bar(
                        text,
                        text,
                        text,
                        days,
                        new Days(day, day),
                        random.nextInt(101),
                        Tone.values()[random.nextInt(5)],
                        text,
                        text,
                        random.nextBoolean(),
                        1);
        return List.of(
                new Gantt(
                        "g",
                        text,
                        new Window(Zoom.values()[random.nextInt(4)], day),
                        day,
                        List.of(new Band(text, List.of(bar))),
                        List.of(new KeyDate(day, text)),
                        new FreeDays(Set.of(), Map.of(day, text)),
                        new Steering(text, text)),
                new StrandBars(
                        "s",
                        text,
                        List.of(
                                new StrandBars.Strand(
                                        text, Map.of(Tone.ALARM, random.nextInt(9)), text))),
                new IndicatorLine(
                        "i",
                        text,
                        text,
                        true,
                        new IndicatorLine.Measure(day, null),
                        List.of(),
                        List.of()),
                new WorldMap(
                        "m",
                        text,
                        WorldMap.View.POSTS,
                        List.of(
                                new WorldMap.Post(
                                        text,
                                        random.nextInt(-90, 91),
                                        random.nextInt(-180, 181),
                                        Tone.DONE,
                                        text,
                                        text)),
                        List.of(new Meaning(Tone.DONE, text))),
                new Columns(
                        "c",
                        text,
                        List.of(YearMonth.from(day)),
                        List.of(
                                new Columns.Series(
                                        text,
                                        List.of(
                                                OptionalLong.of(
                                                        random.nextLong(0, Long.MAX_VALUE)))))),
                new Moments(
                        "o",
                        text,
                        new Days(day.minusDays(400), day.plusDays(400)),
                        day,
                        List.of(
                                new Moments.Lane(
                                        text,
                                        List.of(
                                                new Moments.Mark(
                                                        day.plusDays(random.nextInt(-500, 500)),
                                                        text))))));
    }

    /** A text of the picture that its markup must show, whatever it is. */
    private static String shown(Picture picture) {
        return switch (picture) {
            case Gantt gantt -> gantt.bands().getFirst().name();
            case StrandBars bars -> bars.strands().getFirst().name();
            case IndicatorLine line -> line.unit();
            case WorldMap map -> map.posts().getFirst().name();
            case Columns columns -> columns.series().getFirst().name();
            case Moments moments -> moments.lanes().getFirst().name();
            default -> throw new AssertionError("say where its text is: " + picture.getClass());
        };
    }

    private static String nastyText(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 4; i++) {
            text.append(
                    random.nextInt(3) > 0
                            ? NASTY.get(random.nextInt(NASTY.size()))
                            : Character.toString(random.nextInt(0x2000)));
        }
        return text.toString();
    }

    /** As it comes back out of well-formed XML. */
    private static String written(String text) {
        return text.codePoints()
                .map(c ->
                        c == '\t'
                                        || c == '\n'
                                        || (c >= 0x20 && c < 0xD800)
                                        || (c > 0xDFFF && c < 0xFFFE)
                                        || c > 0xFFFF
                                ? c
                                : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void assertHarmless(Document document) {
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertThat(element.getTagName()).isNotIn("script", "style", "foreignObject");
            NamedNodeMap attributes = element.getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                assertThat(attributes.item(j).getNodeName())
                        .isNotEqualTo("style")
                        .doesNotStartWith("on");
            }
        }
    }

    private static Document parsed(String markup) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader("<body>" + markup + "</body>")));
        } catch (Exception e) {
            throw new AssertionError(markup, e);
        }
    }

    private static List<Element> elements(Document document, String tag, String style) {
        NodeList all = document.getElementsByTagName(tag);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (List.of(element.getAttribute("class").split(" ", -1)).contains(style)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Element whole(Language language) {
        Document document =
                parsed(Pictures.gantt(Zoom.YEAR, language).markup(Pictures.viewer(language)));
        return elements(document, "rect", "whole").getFirst();
    }

    private static double percent(Element element, String name) {
        String value = element.getAttribute(name);
        assertThat(value).endsWith("%");
        return Double.parseDouble(value.substring(0, value.length() - 1));
    }

    private static String post(Document document, String name) {
        return elements(document, "a", "post").stream()
                .filter(post -> post.getAttribute("aria-label").startsWith(name))
                .map(post -> ((Element) post.getFirstChild()).getAttribute("x"))
                .findFirst()
                .orElseThrow();
    }

    private static Gantt withoutForm(Gantt gantt) {
        return new Gantt(
                gantt.id(),
                gantt.title(),
                gantt.window(),
                gantt.today(),
                gantt.bands(),
                gantt.keyDates(),
                gantt.freeDays(),
                Steering.NONE);
    }

    private static String withoutLand(String markup) {
        return markup.replaceAll("(class=\"land\" d=\")[^\"]*", "$1");
    }

    private static String golden(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PicturesTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.size();
    }
}
