/** Chancery: one program for a foreign service. The floors are the folders below this one. */
@NullMarked
package chancery;

import org.jspecify.annotations.NullMarked;
