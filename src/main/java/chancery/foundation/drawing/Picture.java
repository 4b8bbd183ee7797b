package chancery.foundation.drawing;

/** Something to look at. Every picture says the same facts as rows, for whoever cannot see it. */
public interface Picture {
    /** Unlike every other picture's on the page; an XML name without colons. */
    String id();

    /** What the picture shows, in the reader's language. */
    String title();

    /**
     * Well-formed markup for the inside of a page: HTML with SVG in it, no script, no inline style.
     * Everything that was given is escaped.
     */
    String markup(Viewer viewer);

    /** The facts of the picture, whole, in its order. */
    Table table(Viewer viewer);
}
