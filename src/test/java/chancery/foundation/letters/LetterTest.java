package chancery.foundation.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    private static final List<String> FRENCH_LINES =
            List.of(
                    "Lima, le 4 août 2025",
                    "Référence : 0412/2025",
                    "Pour attribution : SG/4",
                    "Pour information : DG7/6, DCI/2",
                    "Transmission : Cryptée",
                    "Diffusion : Restreinte",
                    "Urgence : Normale",
                    "Réf. : SG/4 crypté n° 731 du 10 juillet 2025",
                    "Réponse demandée avant le : 15 septembre 2025",
                    "Objet : Plan d'action de l'Ambassade au titre de l'année 2026",
                    "Volet politique",
                    "Une citation & sa fin.",
                    "L'Ambassadeur",
                    "PJ : planning-2026-lima.fr.csv");

    @Test
    void thePrintedLetterSaysEverythingInItsOrder() throws IOException {
        String text = text(LetterPdf.of(Letters.french()));

        int at = 0;
        for (String line : FRENCH_LINES) {
            assertThat(text.indexOf(line, at)).as(line + " in\n" + text).isNotNegative();
            at = text.indexOf(line, at);
        }
        assertThat(text)
                .contains("DIFFUSION RESTREINTE")
                .contains("page 1 sur")
                .doesNotContain("alert");
    }

    @Test
    void thePdfSaysThatItIsPdfA2b() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of(Letters.arabic()));
                InputStream metadata = pdf.getDocumentCatalog().getMetadata().createInputStream()) {
            String xmp = new String(metadata.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Jsoup.parse(xmp, org.jsoup.parser.Parser.xmlParser()).text() + xmp)
                    .containsPattern("part(>|=\")2")
                    .containsPattern("conformance(>|=\")B");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            for (PDPage page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void everyPageBearsTheLabelTwiceAndItsNumber() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(LetterPdf.of(Letters.longLetter()))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf).replaceAll("\\s+", " ");
                assertThat(text.split("DIFFUSION RESTREINTE – PROJET", -1)).hasSize(3);
                assertThat(text).contains("page %d sur %d".formatted(page, pages));
            }
        }
    }

    @Test
    void arabicIsShapedAndKeepsItsWords() throws IOException {
        byte[] bytes = LetterPdf.of(Letters.arabic());
        String text = java.text.Normalizer.normalize(text(bytes), java.text.Normalizer.Form.NFKC);

        assertThat(text)
                .contains("الموضوع")
                .contains("تصحيح")
                .contains("للاختصاص")
                .contains("Callao")
                .contains("2025");
    }

    @Test
    void theFragmentHoldsNothingButTheSmallHtml() {
        Document fragment = Jsoup.parse(LetterHtml.fragment(Letters.french()));

        assertThat(fragment.select("script, [onclick], style")).isEmpty();
        assertThat(fragment.select("article.letter").attr("lang")).isEqualTo("fr");
        assertThat(fragment.select(".letter-body li")).hasSize(5);
        assertThat(Jsoup.parse(LetterHtml.fragment(Letters.arabic())).select("article").attr("dir"))
                .isEqualTo("rtl");
    }

    @Test
    void theWordProcessorFileHoldsTheSame() throws IOException {
        try (XWPFDocument docx =
                new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(Letters.french())))) {
            List<String> paragraphs =
                    docx.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            assertThat(paragraphs)
                    .contains(
                            "Ambassade de la République d'Aldoria",
                            "Lima, le 4 août 2025",
                            "Objet : Plan d'action de l'Ambassade au titre de l'année 2026",
                            "Volet politique",
                            "Une citation & sa fin.",
                            "L'Ambassadeur");
            assertThat(docx.getTables().getFirst().getText())
                    .contains("Pour attribution :\tSG/4")
                    .contains("Diffusion :\tRestreinte");
            assertThat(docx.getTables().getLast().getText()).contains("planning-2026-lima.fr.csv");
            assertThat(docx.getHeaderList().getFirst().getText()).contains("RESTREINTE");
            assertThat(docx.getFooterList().getFirst().getText())
                    .contains("RESTREINTE")
                    .contains("page");
            assertThat(paragraphs.stream().filter(text -> text.contains("alert"))).isEmpty();
        }
    }

    @Test
    void anArabicWordProcessorFileRunsFromRightToLeft() throws IOException {
        try (XWPFDocument docx =
                new XWPFDocument(new ByteArrayInputStream(LetterDocx.of(Letters.arabic())))) {
            assertThat(docx.getParagraphs())
                    .allSatisfy(paragraph -> {
                        assertThat(paragraph.getCTP().getPPr().isSetBidi()).isTrue();
                        assertThat(paragraph.getRuns())
                                .allMatch(run ->
                                        run.text().equals("Callao")
                                                == (run.getCTR().getRPr().sizeOfRtlArray() == 0));
                    });
            assertThat(docx.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "es", "ar"})
    void everyLanguageHasTheSameWords(String language) throws IOException {
        assertThat(words(language).stringPropertyNames())
                .isEqualTo(words("en").stringPropertyNames());
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in =
                Objects.requireNonNull(
                        LetterTest.class.getResourceAsStream(
                                "/messages/letters_" + language + ".properties"))) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[ \\u00A0]+", " ");
        }
    }
}
