package chancery.door.intake.plan;

import chancery.door.intake.text.Found;
import chancery.door.intake.text.Words;

/**
 * The heading of a strand.
 *
 * @param body where the text below it begins
 * @param sure how far the heading says by itself that it opens a strand
 */
record Heading(Found<String> title, StrandKind kind, int body, Sure sure) {

    /** From the surest to the least. */
    enum Sure {
        /** "Volet politique": it calls itself a strand. */
        NAMED,
        /** "2. Economic affairs": a heading with the words of a kind. */
        KIND,
        /** "Sur le plan culturel, …": a paragraph that begins with a field. */
        FIELD,
        /** "**Observations**": some heading; ends the strand before it. */
        OTHER
    }

    Words words() {
        return title.words();
    }
}
