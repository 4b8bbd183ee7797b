/**
 * Tables in and out. {@link chancery.foundation.documents.tables.Tables} finds the tables of csv,
 * xlsx, ods, docx and odt files and of pasted text; {@link
 * chancery.foundation.documents.tables.Spreadsheets} writes one as xlsx or csv.
 *
 * <p>What a column means is not decided here.
 */
@NullMarked
@NamedInterface("tables")
package chancery.foundation.documents.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
