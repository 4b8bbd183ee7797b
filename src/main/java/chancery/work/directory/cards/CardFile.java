package chancery.work.directory.cards;

import chancery.kernel.Problem;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.io.ParseWarning;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The cards of a vCard file (RFC 6350; the older versions 2.1 and 3.0 too), each read as far as it
 * can be.
 *
 * <p>Limits: {@value #LARGEST} bytes of UTF-8, {@value #MOST} cards, {@value #LONGEST_LINE}
 * characters a line. Birthdays, home addresses, private numbers, pictures, relations and notes are
 * left out: the directory has no place for them.
 */
public final class CardFile {
    /** The largest file, in bytes. */
    public static final int LARGEST = 1024 * 1024;

    /** The most cards of one file. */
    public static final int MOST = 300;

    static final int LONGEST_LINE = 200_000;

    private static final Pattern BEGIN = Pattern.compile("(?im)^BEGIN:VCARD[ \\t]*$");

    private CardFile() {}

    /** Decodes a file, within its limits. */
    public static String text(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw Problem.tooLarge("card.large").at("file").with("most", LARGEST / 1024);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.refused("card.encoding").at("file");
        }
    }

    /**
     * @throws Problem {@code card.none} when there is no card in it, {@code card.large}, {@code
     *     card.many} or {@code card.line} past a limit, {@code card.broken} when it cannot be read
     *     at all
     */
    public static List<ReadCard> read(String text) {
        if (text.length() > LARGEST) {
            throw Problem.tooLarge("card.large").at("file").with("most", LARGEST / 1024);
        }
        if (text.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            throw Problem.refused("card.line").at("file").with("most", LONGEST_LINE);
        }
        if (BEGIN.matcher(text).results().limit(MOST + 1L).count() > MOST) {
            throw Problem.tooLarge("card.many").at("file").with("most", MOST);
        }
        List<List<ParseWarning>> warnings = new ArrayList<>();
        List<VCard> cards = parse(text, warnings);
        if (cards.isEmpty()) {
            throw Problem.refused("card.none").at("file");
        }
        List<ReadCard> read = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            read.add(
                    new CardReading(cards.get(i))
                            .read(i < warnings.size() ? warnings.get(i) : List.of()));
        }
        return List.copyOf(read);
    }

    private static List<VCard> parse(String text, List<List<ParseWarning>> warnings) {
        try {
            return Ezvcard.parse(text).warnings(warnings).all();
        } catch (RuntimeException e) {
            // The library promises to throw nothing; should it, the file is at fault, not the
            // program.
            throw Problem.refused("card.broken").at("file");
        }
    }
}
