package chancery.work.planning.contracts;

import chancery.foundation.access.Marking;
import chancery.foundation.register.Digest;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contracts as rows: read under whoever's rights the transaction has. */
final class ContractRows {
    private final JdbcClient sql;

    ContractRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** A contract, or null when there is none for the reader. */
    @Nullable Contract contract(ContractId id) {
        return sql.sql("select * from contract where id = :id")
                .param("id", id.value())
                .query((row, _) -> contract(row))
                .optional()
                .orElse(null);
    }

    List<Contract> all() {
        return sql.sql("select * from contract order by from_year desc, post, id")
                .query((row, _) -> contract(row))
                .list();
    }

    /**
     * Agreed contracts that cover a year, the one that began last first.
     *
     * @param post whose; none for all posts
     */
    List<Contract> agreed(@Nullable UnitCode post, int year) {
        return sql.sql(
                        """
                        select * from contract
                         where state = 'AGREED' and :year between from_year and to_year
                           and (cast(:post as text) is null or post = :post)
                         order by from_year desc, post, id
                        """)
                .param("year", year)
                .param("post", post == null ? null : post.value())
                .query((row, _) -> contract(row))
                .list();
    }

    private static Contract contract(ResultSet row) throws SQLException {
        String proposed = row.getString("proposed");
        return new Contract(
                ContractId.of(row.getObject("id", UUID.class)),
                standing(row),
                Marking.of(row),
                proposed == null ? null : content(proposed),
                content(row.getString("sheet")));
    }

    private static ContractStanding standing(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return switch (state) {
            case "DRAFT" -> new ContractStanding.Draft();
            case "PROPOSED" ->
                    new ContractStanding.Proposed(
                            row.getInt("round"),
                            UnitCode.of(row.getString("proposed_by")),
                            Digest.of(row.getBytes("digest")));
            case "AGREED" ->
                    new ContractStanding.Agreed(
                            Digest.of(row.getBytes("digest")),
                            row.getTimestamp("agreed_at").toInstant());
            default -> throw new IllegalStateException("contract in state " + state);
        };
    }

    private static ContractContent content(String json) {
        return PlanJson.read(json, ContractContent.class);
    }
}
