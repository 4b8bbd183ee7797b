package chancery.foundation.letters;

import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/**
 * Sets a document of ours as PDF/A-2b (ISO 19005-2): fonts inside, Arabic shaped. Nothing is
 * fetched from anywhere.
 */
final class PdfSetting {
    private record Font(String file, String family, int weight, FontStyle style) {}

    private static final List<Font> FONTS =
            List.of(
                    new Font("NotoSerif-Regular", "Noto Serif", 400, FontStyle.NORMAL),
                    new Font("NotoSerif-Bold", "Noto Serif", 700, FontStyle.NORMAL),
                    new Font("NotoSerif-Italic", "Noto Serif", 400, FontStyle.ITALIC),
                    new Font("NotoSerif-BoldItalic", "Noto Serif", 700, FontStyle.ITALIC),
                    new Font("NotoNaskhArabic-Regular", "Noto Naskh Arabic", 400, FontStyle.NORMAL),
                    new Font("NotoNaskhArabic-Bold", "Noto Naskh Arabic", 700, FontStyle.NORMAL));

    private PdfSetting() {}

    static byte[] of(Document document, boolean rightToLeft) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Chancery");
        for (Font font : FONTS) {
            builder.useFont(
                    () ->
                            Objects.requireNonNull(
                                    PdfSetting.class.getResourceAsStream(
                                            "/fonts/" + font.file() + ".ttf")),
                    font.family(),
                    font.weight(),
                    font.style(),
                    true);
        }
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ArabicLetters());
        builder.defaultTextDirection(rightToLeft ? TextDirection.RTL : TextDirection.LTR);
        builder.useUriResolver((_, _) -> null);
        builder.withW3cDocument(new W3CDom().fromJsoup(document), "");
        boolean signs = document.text().chars().anyMatch(ArabicLetters::isSign);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            if (signs) {
                VowelSigns.place(renderer.getPdfDocument());
            }
            renderer.getPdfDocument().save(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }
}
