package chancery.work.directory.finding;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every spelling of every entry that a reader may see, for those who look for names in texts; the
 * latest changed first, and at most {@value #MOST} of each.
 */
@Component
public class Spellings {
    /** How many spellings one answer has. */
    public static final int MOST = 10_000;

    private final JdbcClient sql;
    private final Transactions transactions;

    Spellings(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Of people: given name, family name. */
    public List<String> people(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select trim((n ->> 'given') || ' ' || (n ->> 'family')) from public_person p, jsonb_array_elements(p.names) n
                                         where p.erased_at is null order by p.changed_at desc, p.id limit :most
                                        """)
                                .param("most", MOST)
                                .query(String.class)
                                .list());
    }

    /** Of institutions: official names and others. */
    public List<String> institutions(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select name from institution i, lateral (select value from jsonb_each_text(i.names)
                                               union all select unnest(i.spellings)) s(name)
                                         order by i.changed_at desc, i.id limit :most
                                        """)
                                .param("most", MOST)
                                .query(String.class)
                                .list());
    }
}
