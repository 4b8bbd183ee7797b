/**
 * Documents in and out. Reading starts at {@link chancery.foundation.documents.TextExtraction}: it
 * turns a file of unknown origin into text, within {@link
 * chancery.foundation.documents.bounded.ReadingLimits}, or says with a {@code document.*} problem
 * why not.
 *
 * <p>The tables of a file are read by {@link chancery.foundation.documents.tables.Tables}, and
 * written by {@link chancery.foundation.documents.tables.Spreadsheets}.
 *
 * <p>Files come from outside and may be hostile: every reader here bounds size, expansion, depth
 * and time itself, and none fetches anything.
 */
@NullMarked
@ApplicationModule(displayName = "Documents")
package chancery.foundation.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
