package chancery.foundation.drawing;

import chancery.foundation.drawing.marks.Markup;

/**
 * What a tone stands for in a picture.
 *
 * @param word in the reader's language, such as "en retard"
 */
public record Meaning(Tone tone, String word) {
    /** Its shape and its word, as a legend lists them. */
    public void drawn(Markup to) {
        to.open("li");
        mark(tone, to);
        to.text(" ").text(word).close();
    }

    /** The shape of a tone among text. */
    static void mark(Tone tone, Markup to) {
        to.open(
                        "svg",
                        "class",
                        "shape",
                        "width",
                        "12",
                        "height",
                        "12",
                        "viewBox",
                        "0 0 12 12",
                        "aria-hidden",
                        "true")
                .empty("path", "class", tone.style(), "d", tone.shape())
                .close();
    }
}
