package chancery.work.press.communiques.web;

import chancery.work.press.communiques.ComparedParagraph;
import chancery.work.press.communiques.Wording;
import java.util.List;

/**
 * Both sides' versions in one language.
 *
 * @param text whose versions are compared; of a released one, as it was before
 */
public record ComparedView(CommuniqueView file, Wording text) {

    public List<ComparedParagraph> rows() {
        return text.compared();
    }

    public String path() {
        return file.path() + "/" + text.language().code();
    }

    /** Whether it is of the version that stands, and not of the one before a release. */
    public boolean isCurrent() {
        return file.content().in(text.language()).filter(text::equals).isPresent();
    }

    public boolean mayAnswer() {
        return file.awaitsAnswer();
    }
}
