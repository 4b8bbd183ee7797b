package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.ReadingLimits;

/**
 * How much of a table is read; beyond, the file is refused.
 *
 * @param rows with something in them, per table
 * @param columns per table
 * @param tables per file
 * @param cellLength UTF-16 code units
 * @param reading size, expansion, depth and time of the file as a whole
 */
public record TableLimits(
        int rows, int columns, int tables, int cellLength, ReadingLimits reading) {

    /** 5,000 rows, 200 columns, 50 tables, 32,767 characters in a cell (as in Excel). */
    public static final TableLimits STANDARD =
            new TableLimits(5_000, 200, 50, 32_767, ReadingLimits.STANDARD);
}
