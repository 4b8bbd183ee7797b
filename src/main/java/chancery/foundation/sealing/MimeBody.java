package chancery.foundation.sealing;

import chancery.kernel.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dispatch says, apart from its header: signed and, unless it travels in clear, sealed. On
 * the wire it is a MIME message (RFC 2045, 2046, 6532) in one canonical form, so that an archive
 * can read it without this program.
 *
 * @param place where it was written; may be empty
 * @param date as the letter shows it, such as {@code le 22 novembre 2026}; may be empty
 * @param language of the text, as a BCP 47 tag
 * @param due by when an answer is asked for
 * @param signature who signed, with their function, as the letter prints it; may be empty
 * @param html the text; whoever shows it has to sanitize it
 * @param annexes the small ones; see {@link SealableAnnex} for the others
 */
public record MimeBody(
        String place,
        String date,
        String language,
        @Nullable LocalDate due,
        String subject,
        String signature,
        String html,
        List<Annex> annexes) {

    /** The longest text, in bytes of UTF-8. */
    public static final int MOST_HTML = 2 * 1024 * 1024;

    /** The longest value of a line, such as the subject, in characters. */
    public static final int MOST_LINE = 2_000;

    /** A document inside the body. */
    public record Annex(String name, String mediaType, Bytes content) {
        /**
         * @throws Problem {@code sealing.annex_too_large} or {@code sealing.line}
         */
        public Annex {
            Limits.annex(name, content.length());
            line("annexes", name);
            line("annexes", mediaType);
        }
    }

    /**
     * @throws Problem {@code sealing.line} when a value that takes one line has a control character
     *     or is too long, {@code sealing.too_many_annexes}, or {@code sealing.body_too_large}
     */
    public MimeBody {
        annexes = List.copyOf(annexes);
        line("place", place);
        line("date", date);
        line("language", language);
        line("subject", subject);
        line("signature", signature);
        Limits.annexes(annexes.size());
        if (html.length() > MOST_HTML) {
            throw Problem.tooLarge("sealing.body_too_large").at("body").with("most", 2);
        }
    }

    /**
     * @throws Problem {@code sealing.body_too_large} when all together is
     */
    public byte[] encode() {
        byte[] encoded = MimeCodec.write(this);
        Limits.body(encoded.length);
        return encoded;
    }

    /**
     * @throws SealingRefusal {@code BAD_STRUCTURE} or {@code NOT_CANONICAL}
     */
    public static MimeBody decode(byte[] encoded) throws SealingRefusal {
        Limits.received(encoded.length, Limits.MOST_BODY);
        return MimeCodec.read(encoded);
    }

    private static void line(String field, String value) {
        boolean control = value.codePoints().anyMatch(Character::isISOControl);
        if (control || value.length() > MOST_LINE || !value.equals(value.strip())) {
            throw Problem.refused("sealing.line").at(field).with("most", MOST_LINE);
        }
    }
}
