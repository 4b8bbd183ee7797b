package chancery.foundation.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.kernel.Problem;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a {@link MimeBody}: header lines in a fixed order with values in UTF-8 (RFC
 * 6532), then {@code multipart/mixed} whose parts are binary (RFC 3030) and say their length, so
 * that annexes do not grow by a third. The boundary is taken from the digest of the parts.
 */
final class MimeCodec {
    private static final String END = "\r\n";
    private static final int MOST_HEADER_LINE = 8 * MimeBody.MOST_LINE;

    private MimeCodec() {}

    static byte[] write(MimeBody body) {
        var parts = new ArrayList<byte[]>();
        parts.add(part("text/html; charset=utf-8", null, body.html().getBytes(UTF_8)));
        for (MimeBody.Annex annex : body.annexes()) {
            parts.add(part(annex.mediaType(), annex.name(), annex.content().raw()));
        }
        String boundary = boundary(parts);
        var out = new ByteArrayOutputStream();
        line(out, "MIME-Version", "1.0");
        line(out, "Subject", body.subject());
        line(out, "Chancery-Place", body.place());
        line(out, "Chancery-Date", body.date());
        LocalDate due = body.due();
        if (due != null) {
            line(out, "Chancery-Due", due.toString());
        }
        line(out, "Chancery-Signature", body.signature());
        line(out, "Content-Language", body.language());
        line(out, "Content-Type", "multipart/mixed; boundary=" + boundary);
        text(out, END);
        for (byte[] part : parts) {
            text(out, "--" + boundary + END);
            out.writeBytes(part);
            text(out, END);
        }
        text(out, "--" + boundary + "--" + END);
        return out.toByteArray();
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE} or {@code NOT_CANONICAL}
     */
    static MimeBody read(byte[] encoded) throws SealingRefusal {
        MimeBody body;
        try {
            body = new Reader(encoded).body();
        } catch (Problem | DateTimeException | IllegalArgumentException e) {
            throw new SealingRefusal(Reason.BAD_STRUCTURE, "the body: " + e.getMessage(), e);
        }
        if (!Arrays.equals(encoded, write(body))) {
            throw new SealingRefusal(Reason.NOT_CANONICAL, "the body");
        }
        return body;
    }

    private static byte[] part(String mediaType, @Nullable String name, byte[] content) {
        var out = new ByteArrayOutputStream(content.length + 200);
        line(out, "Content-Type", mediaType);
        line(out, "Content-Transfer-Encoding", "binary");
        if (name != null) {
            line(out, "Content-Disposition", "attachment; filename*=UTF-8''" + percent(name));
        }
        line(out, "Content-Length", Integer.toString(content.length));
        text(out, END);
        out.writeBytes(content);
        return out.toByteArray();
    }

    /** 128 bits of a digest over all parts: nobody can write a part that contains it. */
    private static String boundary(List<byte[]> parts) {
        var all = new ByteArrayOutputStream();
        parts.forEach(part -> all.writeBytes(Algorithms.sha256(part)));
        byte[] digest = Algorithms.sha256(all.toByteArray());
        return "chancery-" + HexFormat.of().formatHex(digest, 0, 16);
    }

    /** RFC 8187: all but letters, digits and a few marks as %XX. */
    private static String percent(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
    }

    private static void line(ByteArrayOutputStream out, String name, String value) {
        text(out, name + ": " + value + END);
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(UTF_8));
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        MimeBody body() throws SealingRefusal {
            value("MIME-Version");
            String subject = value("Subject");
            String place = value("Chancery-Place");
            String date = value("Chancery-Date");
            LocalDate due = next("Chancery-Due") ? LocalDate.parse(value("Chancery-Due")) : null;
            String signature = value("Chancery-Signature");
            String language = value("Content-Language");
            value("Content-Type");
            line();
            line();
            String html = decode(part().content().raw());
            var annexes = new ArrayList<MimeBody.Annex>();
            while (!line().endsWith("--")) {
                if (annexes.size() == Limits.MOST_ANNEXES) {
                    throw DerReader.bad("more than " + Limits.MOST_ANNEXES + " annexes");
                }
                annexes.add(part());
            }
            return new MimeBody(place, date, language, due, subject, signature, html, annexes);
        }

        private MimeBody.Annex part() throws SealingRefusal {
            String type = value("Content-Type");
            value("Content-Transfer-Encoding");
            String name = "";
            if (next("Content-Disposition")) {
                String disposition = value("Content-Disposition");
                int quotes = disposition.indexOf("''");
                name = URLDecoder.decode(disposition.substring(Math.max(0, quotes + 2)), UTF_8);
            }
            int length = Integer.parseInt(value("Content-Length"));
            line();
            if (length < 0 || length > bytes.length - at) {
                throw DerReader.bad("a part of " + length + " bytes");
            }
            byte[] content = Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            line();
            return new MimeBody.Annex(name, type, Bytes.owning(content));
        }

        private boolean next(String name) {
            byte[] prefix = (name + ": ").getBytes(UTF_8);
            return at + prefix.length <= bytes.length
                    && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length);
        }

        private String value(String name) throws SealingRefusal {
            if (!next(name)) {
                throw DerReader.bad("the body lacks " + name + " at byte " + at);
            }
            return line().substring(name.length() + 2);
        }

        private String line() throws SealingRefusal {
            int limit = Math.min(bytes.length - 1, at + MOST_HEADER_LINE);
            for (int i = at; i < limit; i++) {
                if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                    byte[] line = Arrays.copyOfRange(bytes, at, i);
                    at = i + 2;
                    return decode(line);
                }
            }
            throw DerReader.bad("a line of the body without an end at byte " + at);
        }

        private static String decode(byte[] text) throws SealingRefusal {
            try {
                return UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
            } catch (CharacterCodingException e) {
                throw new SealingRefusal(Reason.BAD_STRUCTURE, "the body is not in UTF-8", e);
            }
        }
    }
}
