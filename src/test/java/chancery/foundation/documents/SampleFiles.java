package chancery.foundation.documents;

import chancery.foundation.documents.bounded.FileForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Small valid files of every format, made as other programs make them. */
final class SampleFiles {
    private SampleFiles() {}

    static byte[] docx() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("AMBASSADE D'ALDORIE");
            document.createParagraph().createRun().setText("Lima, le 4 août 2025");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Pour attribution");
            table.getRow(0).getCell(1).setText("SG/4");
            table.getRow(1).getCell(0).setText("Diffusion");
            table.getRow(1).getCell(1).setText("Restreinte");
            document.createParagraph().createRun().setText("Objet : Plan d'action");
            return bytes(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] odt() {
        return odt(
                """
                <text:p>Madrid, a 2 de septiembre de 2025</text:p>\
                <text:tracked-changes><text:p>borrado</text:p></text:tracked-changes>\
                <text:p>Para acción:<text:s text:c="2"/>SG/4</text:p>\
                <text:p>Asunto:<text:tab/>Plan de acción</text:p>\
                """);
    }

    static byte[] odt(String paragraphs) {
        return odtOf(
                """
                <?xml version="1.0" encoding="UTF-8"?>\
                <office:document-content\
                 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">\
                <office:body><office:text>%s</office:text></office:body>\
                </office:document-content>\
                """
                        .formatted(paragraphs));
    }

    static byte[] odtOf(String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", FileForm.ODT.mediaType().getBytes(StandardCharsets.US_ASCII));
        parts.put("content.xml", content.getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    static byte[] zip(Map<String, byte[]> parts) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    static byte[] pdf(String... lines) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.setLeading(16);
                content.beginText();
                content.newLineAtOffset(70, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            return bytes(document::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] message() {
        return """
        From: Ambassade <lima@aldoria.example>
        To: sg4@aldoria.example
        Date: Mon, 4 Aug 2025 10:15:00 +0200
        Subject: =?UTF-8?Q?Plan_d=27action_de_l=27ann=C3=A9e?=
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="b1"

        --b1
        Content-Type: multipart/alternative; boundary="b2"

        --b2
        Content-Type: text/html; charset=utf-8

        <p>ne pas lire</p>
        --b2
        Content-Type: text/plain; charset=windows-1252
        Content-Transfer-Encoding: quoted-printable

        Pour attribution : SG/4
        Diffusion : Restreinte
        R=E9f=E9rence : 0412/2025
        --b2--
        --b1
        Content-Type: application/pdf; name="planning.pdf"
        Content-Disposition: attachment; filename="planning.pdf"
        Content-Transfer-Encoding: base64

        AAAAAAAA
        --b1--
        """
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] html() {
        return """
        <!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body>
        <h1>Communiqué</h1><p>Fait à <b>Lima</b>, le 4&nbsp;août 2025</p>
        <table><tr><td>Objet :</td><td>Visite</td></tr></table>
        <script>alert('x')</script></body></html>
        """
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A writer that may fail. */
    interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
