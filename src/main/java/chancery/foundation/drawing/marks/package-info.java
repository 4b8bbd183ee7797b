/**
 * What every picture is put on paper with: escaped markup, places across, the width of a text. For
 * pictures only; no other room may come here.
 */
@NullMarked
package chancery.foundation.drawing.marks;

import org.jspecify.annotations.NullMarked;
