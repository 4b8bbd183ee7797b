package chancery.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chancery.kernel.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    private static final String LAUGHS =
            """
            <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">\
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>\
            """;

    private final TextExtraction extraction = new TextExtraction();

    @Test
    void aLargeFileIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.txt");
        try (var channel =
                java.nio.channels.FileChannel.open(
                        file,
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(100L * 1024 * 1024);
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {'a'}));
        }
        Problem problem = catchThrowableOfType(Problem.class, () -> extraction.extract(file));
        assertThat(problem.code()).isEqualTo("document.too-large");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE);
        assertThat(problem.values()).containsEntry("limit", "25 MB");
    }

    @Test
    void whatIsNoFileIsRefused(@TempDir Path folder) throws IOException {
        assertThat(codeOf(folder.resolve("nothing"))).isEqualTo("document.absent");
        assertThat(codeOf(folder)).isEqualTo("document.unreadable");
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        assertThat(codeOf(empty)).isEqualTo("document.empty");
    }

    @Test
    void aZipBombIsRefused() {
        byte[] zeros = new byte[60 * 1024 * 1024];
        java.util.Arrays.fill(zeros, (byte) ' ');
        byte[] bomb = SampleFiles.zip(Map.of("word/document.xml", zeros));
        assertThat(bomb.length).isLessThan(200_000);
        assertThat(codeOf("letter.docx", bomb)).isEqualTo("document.expands");
    }

    @Test
    void aZipThatLiesAboutItsSizesIsCountedAsItUnpacks() {
        byte[] zeros = new byte[60 * 1024 * 1024];
        java.util.Arrays.fill(zeros, (byte) ' ');
        byte[] bomb = SampleFiles.zip(Map.of("word/document.xml", zeros));
        int directory = indexOf(bomb, new byte[] {'P', 'K', 1, 2});
        for (int i = 0; i < 4; i++) {
            bomb[directory + 24 + i] = (byte) (i == 0 ? 100 : 0);
        }
        assertThat(codeOf("letter.docx", bomb)).isIn("document.expands", "document.damaged");
    }

    @Test
    void tooManyEntriesAreRefused() {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        for (int i = 0; i < 3_000; i++) {
            parts.put("part" + i, new byte[0]);
        }
        assertThat(codeOf("letter.docx", SampleFiles.zip(parts)))
                .isEqualTo("document.too-many-parts");
    }

    @Test
    void billionLaughsAndExternalEntitiesAreRefused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "classified");
        String external =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]><a>&x;</a>";
        for (String xml : new String[] {LAUGHS, external}) {
            assertThat(codeOf("a.odt", SampleFiles.odtOf(xml))).isEqualTo("document.entities");
            byte[] word =
                    SampleFiles.zip(
                            Map.of("word/document.xml", xml.getBytes(StandardCharsets.UTF_8)));
            assertThat(codeOf("a.docx", word)).isEqualTo("document.entities");
        }
    }

    @Test
    void deepNestingIsRefused() {
        String xml = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThat(codeOf("a.odt", SampleFiles.odtOf(xml))).isEqualTo("document.too-deep");
        byte[] html =
                ("<!doctype html>" + "<div>".repeat(20_000) + "x").getBytes(StandardCharsets.UTF_8);
        assertThat(codeOf("a.html", html)).isEqualTo("document.too-deep");
    }

    @Test
    void messagesWithinMessagesEnd() {
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            message.append("Subject: s\r\nContent-Type: message/rfc822\r\n\r\n");
        }
        message.append("Subject: last\r\n\r\ntext");
        byte[] bytes = message.toString().getBytes(StandardCharsets.US_ASCII);
        assertThat(codeOf("a.eml", bytes)).isEqualTo("document.too-deep");
    }

    @Test
    void anEndlessLineIsRefused() {
        byte[] line = "a".repeat(300_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(codeOf("a.txt", line)).isEqualTo("document.line-too-long");
        byte[] text = "line\n".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThat(codeOf("a.txt", text)).isEqualTo("document.too-long");
    }

    @Test
    void aPdfThatExpandsWithoutEndIsRefused() throws IOException {
        byte[] flood = deflated(300 * 1024 * 1024);
        assertThat(flood.length).isLessThan(1024 * 1024);
        assertThat(codeOf("a.pdf", pdfWith(flood, COSName.FLATE_DECODE)))
                .isEqualTo("document.expands");
    }

    @Test
    void compressionUponCompressionInPdfIsRefused() throws IOException {
        COSArray filters = new COSArray();
        filters.add(COSName.LZW_DECODE);
        filters.add(COSName.FLATE_DECODE);
        assertThat(codeOf("a.pdf", pdfWith(deflated(1000), filters))).isEqualTo("document.expands");
    }

    @Test
    void aProtectedPdfIsRefused() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            byte[] pdf = SampleFiles.bytes(document::save);
            assertThat(codeOf("a.pdf", pdf)).isEqualTo("document.encrypted");
        }
    }

    @Test
    void pagesAreLimitedAndAPageWithoutTextSaysSo() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            assertThat(codeOf("a.pdf", SampleFiles.bytes(document::save)))
                    .isEqualTo("document.no-text");
            for (int i = 0; i < 1_000; i++) {
                document.addPage(new PDPage());
            }
            assertThat(codeOf("a.pdf", SampleFiles.bytes(document::save)))
                    .isEqualTo("document.too-many-pages");
        }
    }

    @Test
    void whatIsNoTextSaysWhatItIs() {
        assertThat(codeOf("a.txt", latin("\u0089PNG\r\n\u001a\n"))).isEqualTo("document.image");
        assertThat(codeOf("a.doc", latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")))
                .isEqualTo("document.old-format");
        assertThat(codeOf("a.rtf", latin("{\\rtf1 x}"))).isEqualTo("document.old-format");
        assertThat(codeOf("a.zip", SampleFiles.zip(Map.of("a", new byte[] {1}))))
                .isEqualTo("document.unsupported");
        assertThat(codeOf("a.docx", latin("PK\3\4 nonsense"))).isEqualTo("document.damaged");
        byte[] noise = new byte[5_000];
        new Random(7).nextBytes(noise);
        noise[0] = 1;
        assertThat(codeOf("a.txt", noise)).isEqualTo("document.unsupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void everyRefusalHasItsSentence(String language) {
        var words = chancery.foundation.wording.Words.load();
        var tongue = chancery.foundation.wording.Language.of(language).orElseThrow();
        for (String code :
                new String[] {
                    "absent",
                    "unreadable",
                    "empty",
                    "no-text",
                    "too-large",
                    "too-long",
                    "line-too-long",
                    "expands",
                    "too-many-parts",
                    "too-deep",
                    "too-many-pages",
                    "too-slow",
                    "unsupported",
                    "old-format",
                    "image",
                    "encrypted",
                    "damaged",
                    "entities"
                }) {
            assertThat(words.has(tongue, "problem.document." + code)).as(code).isTrue();
        }
    }

    private static byte[] pdfWith(byte[] content, org.apache.pdfbox.cos.COSBase filter)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream raw = stream.createRawOutputStream()) {
                raw.write(content);
            }
            stream.setItem(COSName.FILTER, filter);
            page.setContents(new PDStream(stream));
            return SampleFiles.bytes(document::save);
        }
    }

    private static byte[] deflated(int length) {
        return SampleFiles.bytes(out -> {
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
                byte[] block = new byte[64 * 1024];
                java.util.Arrays.fill(block, (byte) ' ');
                for (int written = 0; written < length; written += block.length) {
                    deflater.write(block);
                }
            }
        });
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String codeOf(Path file) {
        return catchThrowableOfType(Problem.class, () -> extraction.extract(file)).code();
    }

    private String codeOf(String name, byte[] bytes) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> extraction.extract(name, bytes));
        return problem == null ? "none" : problem.code();
    }
}
