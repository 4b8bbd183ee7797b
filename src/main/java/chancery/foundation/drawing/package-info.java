/**
 * Pictures for pages, drawn by the server: a plan's Gantt, execution by strand, an indicator over
 * time, a map of posts, counts by month, what happened when.
 *
 * <p>Start with {@link chancery.foundation.drawing.Picture}: a value in, markup and a {@link
 * chancery.foundation.drawing.Table} of the same facts out, for one {@link
 * chancery.foundation.drawing.Viewer}. Lengths across are percentages and lengths down are pixels,
 * so a picture is as wide as its place and its text keeps its size. The style sheet gives colours
 * by class; a {@link chancery.foundation.drawing.Tone} also has a shape or a hatching of its own.
 *
 * <p>Each kind of picture is a package; here stands what all of them speak of.
 */
@NullMarked
@ApplicationModule(displayName = "Drawing")
package chancery.foundation.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
