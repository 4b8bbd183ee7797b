package chancery.work.press.communiques;

import chancery.foundation.register.FrozenRows;
import chancery.foundation.register.Holdings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares with the log what was released: each communiqué that an entry speaks of must still be
 * there, word for word, under its digest; and none may count as released that no entry speaks of.
 */
@Component
public class ReleasedTexts implements Holdings {
    private static final String RELEASED =
            """
            select cast(id as text) as thing, sha512(convert_to(content, 'UTF8')) as digest
              from communique where state = 'RELEASED'
            """;

    private final Holdings rows;

    public ReleasedTexts(JdbcClient sql) {
        this.rows = new FrozenRows(sql, CommuniqueId.KIND, "communique", RELEASED);
    }

    @Override
    public Inspection inspect() {
        return rows.inspect();
    }
}
