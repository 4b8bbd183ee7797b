package chancery.foundation.letters;

import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A letter as an internet message (RFC 5322, MIME), with the header fields of formal messaging (RFC
 * 6477) and its label (RFC 7444, the marking alone). It is for programs that keep mail: nothing in
 * it is signed or encrypted, and its addresses lead nowhere (RFC 2606, {@code .invalid}).
 *
 * @param id unique among all messages; becomes the Message-ID
 * @param sent when it was signed
 * @param number the originator's reference
 * @param language a BCP 47 tag, or empty
 * @param html the body in small HTML
 * @param text the same as plain text
 */
public record LetterMessage(
        String id,
        Instant sent,
        Party from,
        List<Party> action,
        List<Party> information,
        String number,
        String subject,
        String language,
        Precedence precedence,
        Distribution distribution,
        String html,
        String text,
        List<Attached> annexes) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    /** Bytes of UTF-8 in one encoded word, so that it stays within 75 characters (RFC 2047). */
    private static final int WORD = 45;

    /** Longer text is folded, which only encoded words allow without changing it. */
    private static final int LINE = 60;

    private static final String DOMAIN = "chancery.invalid";
    private static final String END = "\r\n";

    public LetterMessage {
        action = List.copyOf(action);
        information = List.copyOf(information);
        annexes = List.copyOf(annexes);
    }

    /**
     * Who writes or is written to.
     *
     * @param place where they are; becomes the address's domain
     */
    public record Party(String name, String place) {
        private String address() {
            return "%s <%s@%s.invalid>".formatted(phrase(name), slug(name), slug(place));
        }
    }

    /** A file that goes with it. */
    public record Attached(String name, String mediaType, byte[] content) {}

    /** The message, in ASCII, its lines ended by CR LF. */
    public byte[] encode() {
        StringBuilder out = new StringBuilder();
        field(out, "Date", DATE.format(sent));
        field(out, "From", from.address());
        addresses(out, "To", action);
        addresses(out, "Cc", information);
        field(out, "Subject", words(subject));
        field(out, "Message-ID", "<" + slug(id) + "@" + DOMAIN + ">");
        if (!language.isEmpty()) {
            field(out, "Content-Language", slug(language));
        }
        field(out, "MMHS-Extended-Authorisation-Info", DATE.format(sent));
        if (!number.isEmpty()) {
            field(out, "MMHS-Originator-Reference", words(number));
        }
        if (!action.isEmpty()) {
            field(out, "MMHS-Primary-Precedence", String.valueOf(precedence.rank()));
        }
        if (!information.isEmpty()) {
            field(out, "MMHS-Copy-Precedence", String.valueOf(precedence.rank()));
        }
        if (distribution.label() != Label.UNMARKED || !distribution.compartments().isEmpty()) {
            field(out, "SIO-Label", "marking=\"" + marking() + "\"");
        }
        field(out, "MIME-Version", "1.0");
        String boundary = "part-" + slug(id);
        field(out, "Content-Type", "multipart/mixed;" + END + " boundary=\"" + boundary + "\"");
        out.append(END);
        String inner = "text-" + slug(id);
        begin(out, boundary);
        field(out, "Content-Type", "multipart/alternative;" + END + " boundary=\"" + inner + "\"");
        out.append(END);
        text(out, inner, "plain", text);
        text(out, inner, "html", html);
        out.append("--").append(inner).append("--").append(END);
        for (Attached annex : annexes) {
            annex(out, boundary, annex);
        }
        out.append("--").append(boundary).append("--").append(END);
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private String marking() {
        List<String> parts = new ArrayList<>();
        parts.add(distribution.label().name().replace('_', ' '));
        distribution.compartments().stream()
                .sorted()
                .map(LetterMessage::visible)
                .forEach(parts::add);
        return String.join(" ", parts);
    }

    private static void text(StringBuilder out, String boundary, String kind, String content) {
        begin(out, boundary);
        field(out, "Content-Type", "text/" + kind + "; charset=utf-8");
        base64(out, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void annex(StringBuilder out, String boundary, Attached annex) {
        begin(out, boundary);
        String type = visible(annex.mediaType());
        field(
                out,
                "Content-Type",
                type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/octet-stream");
        field(
                out,
                "Content-Disposition",
                "attachment;" + END + " filename*=utf-8''" + percent(annex.name()));
        base64(out, annex.content());
    }

    private static void begin(StringBuilder out, String boundary) {
        out.append("--").append(boundary).append(END);
    }

    private static void base64(StringBuilder out, byte[] content) {
        field(out, "Content-Transfer-Encoding", "base64");
        out.append(END).append(Base64.getMimeEncoder().encodeToString(content)).append(END);
    }

    private static void field(StringBuilder out, String name, String value) {
        out.append(name).append(": ").append(value).append(END);
    }

    private static void addresses(StringBuilder out, String name, List<Party> parties) {
        if (!parties.isEmpty()) {
            field(
                    out,
                    name,
                    parties.stream()
                            .map(Party::address)
                            .collect(Collectors.joining("," + END + " ")));
        }
    }

    /** A display name: quoted where it is ASCII, encoded words elsewhere. */
    private static String phrase(String name) {
        return isVisible(name)
                ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : words(name);
    }

    /** Unstructured text: as it is when ASCII and short, else encoded words, one a line. */
    private static String words(String text) {
        if (isVisible(text) && text.length() <= LINE && !text.contains("=?")) {
            return text;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            String next = Character.toString(text.codePointAt(at));
            int length = next.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > WORD) {
                words.add(encoded(word));
                word.setLength(0);
                bytes = 0;
            }
            word.append(next);
            bytes += length;
        }
        words.add(encoded(word));
        return String.join(END + " ", words);
    }

    private static String encoded(StringBuilder word) {
        byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
        return "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }

    private static boolean isVisible(String text) {
        return text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    private static String visible(String text) {
        return text.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "");
    }

    /** What an address, a boundary or an identifier may hold. */
    private static String slug(String text) {
        String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String bare = slug.replaceAll("^-|-$", "");
        return bare.isEmpty() ? "nobody" : bare;
    }

    /** RFC 8187, section 3.2.1. */
    private static String percent(String name) {
        StringBuilder out = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean plain =
                    c < 0x80 && (Character.isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return out.toString();
    }
}
