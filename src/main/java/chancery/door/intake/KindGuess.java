package chancery.door.intake;

import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Line;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what sort of document a letter is, by its form before its words. */
final class KindGuess {
    private static final int FIRST_LINES = 8;
    private static final int LETTERHEAD_LINES = 4;
    private static final int LONGEST_HEADING = 90;

    private final Letter letter;
    private final Lexicon lexicon;

    KindGuess(Letter letter, Lexicon lexicon) {
        this.letter = letter;
        this.lexicon = lexicon;
    }

    /**
     * @param fields how many fields of a dispatch's header were found
     */
    LetterKind of(boolean telegram, int fields, boolean newspaperLine) {
        if (telegram || heading("kind.CABLE.heading") && fields > 0) {
            return LetterKind.CABLE;
        }
        if (says("kind.NOTE_VERBALE") && fields < 3) {
            return LetterKind.NOTE_VERBALE;
        }
        if (fields >= 2) {
            return isInstruction() ? LetterKind.INSTRUCTION : LetterKind.DISPATCH;
        }
        if (heading("kind.COMMUNIQUE.heading")) {
            return LetterKind.COMMUNIQUE;
        }
        if (newspaperLine) {
            return LetterKind.ARTICLE;
        }
        long communique = count("kind.COMMUNIQUE");
        long article = count("kind.ARTICLE");
        if (communique == 0 && article == 0) {
            return LetterKind.UNKNOWN;
        }
        return article > communique ? LetterKind.ARTICLE : LetterKind.COMMUNIQUE;
    }

    /** The ministry writes, not a post, and it tells somebody to do something. */
    private boolean isInstruction() {
        if (heading("kind.INSTRUCTION.heading")) {
            return true;
        }
        return letterhead("letterhead.ministry")
                && !letterhead("letterhead.post")
                && says("kind.INSTRUCTION");
    }

    private long count(String key) {
        return lexicon.words(key).matcher(letter.text()).results().count();
    }

    private boolean says(String key) {
        return lexicon.words(key).matcher(letter.text()).find();
    }

    /** Whether one of the first lines is such a heading, perhaps with a number or place behind. */
    private boolean heading(String key) {
        Pattern heading =
                Pattern.compile(
                        "[\\s#=-]*"
                                + Lexicon.alternatives(lexicon.all(key))
                                + Lexicon.NOT_BEFORE_WORD
                                + ".*");
        return firstLines(FIRST_LINES).stream()
                .filter(line -> line.text().strip().length() <= LONGEST_HEADING)
                .anyMatch(line ->
                        heading.matcher(line.text()).matches() && !letter.isSmall(line.start()));
    }

    private boolean letterhead(String key) {
        Pattern name =
                Pattern.compile(
                        "[\\s#=-]*"
                                + Lexicon.alternatives(lexicon.all(key))
                                + Lexicon.NOT_BEFORE_WORD
                                + ".*");
        return firstLines(LETTERHEAD_LINES).stream()
                .anyMatch(line -> name.matcher(line.text()).matches());
    }

    private List<Line> firstLines(int count) {
        return letter.lines().stream().filter(line -> !line.isBlank()).limit(count).toList();
    }
}
