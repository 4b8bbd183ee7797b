package chancery.foundation.register;

import chancery.kernel.UnitCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The next number of each unit's books.
 *
 * <p>To be called inside a transaction of {@link chancery.kernel.Transactions}, which must also
 * append the {@link Entry.Numbered} that bears the number, last: from the number to the commit the
 * book is locked, from the entry to the commit the whole log is. A transaction that takes several
 * numbers takes all of them before its first entry, or two such transactions may stop each other,
 * in which case the database ends one with an error.
 */
public final class Numbers {
    private final JdbcClient jdbc;

    public Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next number, for the node; it is free again if the transaction fails.
     *
     * @throws org.springframework.dao.DataAccessException also for a person
     */
    public BookNumber next(UnitCode unit, Book book, int year) {
        long value =
                jdbc.sql(
                                """
                                INSERT INTO register_counter AS c (unit, book, year, last)
                                VALUES (?, ?, ?, 1)
                                ON CONFLICT (unit, book, year) DO UPDATE SET last = c.last + 1
                                RETURNING last
                                """)
                        .params(unit.value(), book.name(), year)
                        .query(Long.class)
                        .single();
        return new BookNumber(unit, book, year, value);
    }
}
