package chancery.work.press.communiques;

import chancery.foundation.wording.Language;
import java.util.List;

/**
 * What a communiqué says in one language. Texts are paragraphs, one a line.
 *
 * @param heading over the text; may be empty while it is drafted
 * @param ours our text; may be empty while it is drafted
 * @param theirs the text that the other side proposes instead; empty when it sent none
 */
public record Wording(Language language, String heading, String ours, String theirs) {
    public Wording {
        heading = Limits.optionalLine("heading-" + language.code(), heading);
        ours = Limits.text("ours-" + language.code(), ours);
        theirs = Limits.text("theirs", theirs);
    }

    /** Whether there is something to publish. */
    public boolean hasText() {
        return !heading.isEmpty() && !ours.isEmpty();
    }

    public boolean hasTheirs() {
        return !theirs.isEmpty();
    }

    public Wording saying(String newHeading, String text) {
        return new Wording(language, newHeading, text, theirs);
    }

    public Wording answered(String text) {
        return new Wording(language, heading, ours, text);
    }

    public List<String> paragraphs() {
        return Paragraphs.of(ours);
    }

    /** Their text beside ours; without one of theirs there is nothing to compare. */
    public List<ComparedParagraph> compared() {
        return hasTheirs() ? Comparison.of(Paragraphs.of(ours), Paragraphs.of(theirs)) : List.of();
    }

    /** In how many paragraphs their text is not ours. */
    public long differences() {
        return compared().stream().filter(ComparedParagraph::differs).count();
    }
}
