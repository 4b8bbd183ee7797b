package chancery.foundation.documents;

import chancery.foundation.documents.bounded.CharsetGuess;
import chancery.foundation.documents.bounded.FileForm;
import chancery.foundation.documents.bounded.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * A message (RFC 5322 with MIME): the header lines that matter to a reader, then the text of its
 * inline parts, plain rather than HTML where it comes as both. Messages within it are read as well;
 * other attachments are listed.
 */
final class MessageText {
    private static final List<String> SHOWN =
            List.of(
                    "From",
                    "To",
                    "Cc",
                    "Date",
                    "Subject",
                    "MMHS-Originator-Reference",
                    "MMHS-Primary-Precedence");
    private static final int DEEPEST_MULTIPART = 32;

    private final Reading reading;
    private final StringBuilder text = new StringBuilder();
    private final List<AttachedFile> attachments = new ArrayList<>();

    private MessageText(Reading reading) {
        this.reading = reading;
    }

    static ExtractedText read(Reading reading, byte[] bytes) throws IOException {
        MimeConfig config =
                new MimeConfig.Builder()
                        .setMaxLineLen(reading.limits().lineLength())
                        .setMaxHeaderLen(64 * 1024)
                        .setMaxHeaderCount(1_000)
                        .setMaxContentLen(reading.limits().fileBytes())
                        .build();
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(config);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
        MessageText found = new MessageText(reading);
        found.header(message);
        int body = found.text.length();
        found.entity(message, 0, 0);
        return new ExtractedText(
                reading.checked(found.text.toString().stripTrailing()),
                FileForm.MESSAGE.mediaType(),
                null,
                Math.min(body, found.text.toString().stripTrailing().length()),
                found.attachments);
    }

    private void header(Message message) {
        for (String name : SHOWN) {
            Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
            if (field != null && field.getBody() != null) {
                String value =
                        DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT);
                write(name + ": " + value.replaceAll("\\s+", " ").strip() + "\n");
            }
        }
        write("\n");
    }

    private void entity(Entity entity, int messages, int multiparts) throws IOException {
        reading.part();
        Body body = entity.getBody();
        if (body instanceof Multipart multipart) {
            if (multiparts >= DEEPEST_MULTIPART) {
                throw reading.beyond("document.too-deep", DEEPEST_MULTIPART);
            }
            multipart(entity, multipart, messages, multiparts + 1);
        } else if (body instanceof Message message) {
            if (messages >= reading.limits().messageDepth()) {
                throw reading.beyond("document.too-deep", reading.limits().messageDepth());
            }
            header(message);
            entity(message, messages + 1, multiparts);
        } else if (body instanceof SingleBody single) {
            single(entity, single);
        }
    }

    private void multipart(Entity entity, Multipart multipart, int messages, int multiparts)
            throws IOException {
        List<Entity> parts = multipart.getBodyParts();
        if ("multipart/alternative".equalsIgnoreCase(entity.getMimeType())) {
            Entity chosen = chosen(parts);
            if (chosen != null) {
                entity(chosen, messages, multiparts);
            }
            return;
        }
        for (Entity part : parts) {
            entity(part, messages, multiparts);
        }
    }

    /** The plain one, else the last, which RFC 2046 section 5.1.4 calls the richest. */
    private static @Nullable Entity chosen(List<Entity> parts) {
        for (Entity part : parts) {
            if ("text/plain".equalsIgnoreCase(part.getMimeType())) {
                return part;
            }
        }
        return parts.isEmpty() ? null : parts.getLast();
    }

    private void single(Entity entity, SingleBody body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        body.writeTo(bytes);
        String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
        String name = entity.getFilename();
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        if (attached || name != null || !type.startsWith("text/")) {
            attachments.add(new AttachedFile(plainName(name), type, bytes.size()));
            return;
        }
        String decoded = decode(entity, bytes.toByteArray());
        write(type.equals("text/html") ? HtmlText.text(reading, decoded) : decoded);
        write("\n");
    }

    private String decode(Entity entity, byte[] bytes) {
        String declared = entity.getCharset();
        boolean said = declared != null && !declared.equalsIgnoreCase("us-ascii");
        if (said && java.nio.charset.Charset.isSupported(declared)) {
            return new String(bytes, java.nio.charset.Charset.forName(declared));
        }
        CharsetGuess.Decoded guessed = CharsetGuess.decode(bytes);
        if (guessed == null) {
            throw reading.refuse("document.damaged");
        }
        return guessed.text();
    }

    private static String plainName(@Nullable String name) {
        if (name == null) {
            return "";
        }
        String decoded = DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
        return decoded.substring(Math.max(decoded.lastIndexOf('/'), decoded.lastIndexOf('\\')) + 1);
    }

    private void write(String more) {
        text.append(more);
        reading.textLength(text.length());
    }
}
