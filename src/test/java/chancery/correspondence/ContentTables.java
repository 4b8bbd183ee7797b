package chancery.correspondence;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every table and view of the schema as the catalogue lists it, so that one added later is looked
 * into as well.
 */
final class ContentTables {
    private ContentTables() {}

    /** Those of which {@code chancery_person} may read at least a column, with those columns. */
    static Map<String, String> readable(JdbcClient sql) {
        Map<String, String> readable = new TreeMap<>();
        sql.sql(
                        """
                        select c.relname, string_agg(format('%I::text', a.attname), ', ') as columns
                          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relnamespace = 'chancery'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
                           and has_column_privilege('chancery_person', c.oid, a.attnum, 'SELECT')
                         group by c.relname
                        """)
                .query(row -> {
                    readable.put(row.getString("relname"), row.getString("columns"));
                });
        return readable;
    }

    static List<String> all(JdbcClient sql) {
        return sql.sql(
                        """
                        select relname from pg_class where relnamespace = 'chancery'::regnamespace
                           and relkind in ('r', 'p', 'v', 'm', 'f') order by relname
                        """)
                .query(String.class)
                .list();
    }

    /**
     * How many rows the running transaction sees, by table, that hold one of the words; bytes are
     * looked through as well. Tables without such a row are left out.
     */
    static Map<String, Long> holding(JdbcClient sql, Map<String, String> tables, String... words) {
        Map<String, Long> found = new TreeMap<>();
        String[] patterns = new String[words.length * 2];
        for (int i = 0; i < words.length; i++) {
            String hex = HexFormat.of().formatHex(words[i].getBytes(StandardCharsets.UTF_8));
            patterns[2 * i] = "%" + words[i] + "%";
            patterns[2 * i + 1] = "%" + hex + "%";
        }
        tables.forEach((table, columns) -> {
            long rows =
                    sql.sql(
                                    "select count(*) from chancery.%s where concat_ws('|', %s) like any (:patterns)"
                                            .formatted(table, columns))
                            .param("patterns", patterns)
                            .query(Long.class)
                            .single();
            if (rows > 0) {
                found.put(table, rows);
            }
        });
        return found;
    }
}
