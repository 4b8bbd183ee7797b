package chancery.correspondence.web;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Reference;
import java.util.Objects;

/** A reference as one field of a form; {@link TypedDraft} reads it back. */
public final class CitedReference {
    private CitedReference() {}

    /** All that a reference says, in one value. */
    public static String field(Reference reference) {
        return String.join(
                TypedDraft.SEPARATOR,
                reference.text(),
                Objects.toString(reference.target(), ""),
                Objects.toString(reference.unit(), ""),
                Objects.toString(reference.number(), ""),
                Objects.toString(reference.dated(), ""));
    }

    /**
     * A registered dispatch, cited.
     *
     * @param text as the letter will print it
     */
    public static String field(DispatchLine cited, String text) {
        return field(
                new Reference(
                        text,
                        cited.id(),
                        cited.from(),
                        cited.number(),
                        Objects.toString(cited.dated(), null)));
    }
}
