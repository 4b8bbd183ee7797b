package chancery.foundation.search;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database what a person may see, by the functions that its own policies use. */
public final class Sights {
    private final JdbcClient jdbc;
    private final Transactions transactions;

    public Sights(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The person's sight at this moment; nothing for somebody unknown or inactive. */
    public Sight of(PersonId person) {
        return transactions.as(
                person,
                () ->
                        jdbc.sql("SELECT my_keys(), my_label(), my_compartments()")
                                .query((row, _) ->
                                        new Sight(
                                                texts(row.getArray(1)),
                                                row.getInt(2),
                                                texts(row.getArray(3))))
                                .single());
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.copyOf(List.of((String[]) array.getArray()));
    }
}
