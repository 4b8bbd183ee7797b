package chancery.door.bench;

import chancery.foundation.search.SearchDocument;
import chancery.foundation.search.Sight;
import chancery.foundation.storage.DataSources;
import chancery.foundation.storage.Migrations;
import chancery.foundation.storage.PostgresProcess;
import chancery.foundation.storage.PostgresSettings;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL's own full text over the same words: a {@code tsvector} with its GIN index, the three
 * conditions beside it, ranked, with the exact total.
 */
final class PostgresText implements AutoCloseable {
    /** What a {@code tsvector} can hold is bounded at 1 MB. */
    private static final int LONGEST = 400_000;

    private static final String FOUND =
            """
            SELECT id, count(*) OVER () AS total
              FROM bench.letter, plainto_tsquery('english', :words) AS asked
             WHERE words @@ asked AND label <= :label AND compartments <@ CAST(:compartments AS text[])
               AND readers && CAST(:keys AS text[])
             ORDER BY ts_rank(words, asked) DESC
             LIMIT 20
            """;

    private final PostgresProcess server;
    private final HikariDataSource pool;
    private final JdbcClient jdbc;

    private PostgresText(PostgresProcess server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
    }

    static PostgresText of(Path folder, List<SearchDocument> documents) {
        PostgresProcess server = PostgresProcess.start(PostgresSettings.in(folder));
        Migrations.run(server.database());
        PostgresText text = new PostgresText(server, DataSources.owner(server.database(), 2));
        text.fill(documents);
        return text;
    }

    /** Twenty identifiers and the total. */
    List<String> search(Sight sight, String words) {
        return ask(sight, words, FOUND);
    }

    /** The same with a headline each, in which the words found are marked. */
    List<String> headlines(Sight sight, String words) {
        return ask(
                sight,
                words,
                """
                SELECT found.id, total, ts_headline('english', text, plainto_tsquery('english', :words))
                  FROM (%s) AS found JOIN bench.letter l ON l.id = found.id
                """
                        .formatted(FOUND));
    }

    private List<String> ask(Sight sight, String words, String sql) {
        return jdbc.sql(sql)
                .param("words", words)
                .param("label", sight.label())
                .param("compartments", sight.compartments().toArray(String[]::new))
                .param("keys", sight.keys().toArray(String[]::new))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    private void fill(List<SearchDocument> documents) {
        jdbc.sql("CREATE SCHEMA bench").update();
        jdbc.sql(
                        """
                        CREATE TABLE bench.letter (id uuid PRIMARY KEY, label int NOT NULL, compartments text[] NOT NULL,
                                                   readers text[] NOT NULL, words tsvector NOT NULL, text text NOT NULL)
                        """)
                .update();
        for (SearchDocument document : documents) {
            String text = BenchDocuments.text(document);
            jdbc.sql(
                            "INSERT INTO bench.letter VALUES (:id, :label, CAST(:compartments AS text[]),"
                                    + " CAST(:readers AS text[]), to_tsvector('english', :text), :text)")
                    .param("id", UUID.fromString(document.id().id()))
                    .param("label", document.label())
                    .param("compartments", document.compartments().toArray(String[]::new))
                    .param("readers", document.readers().toArray(String[]::new))
                    .param("text", text.substring(0, Math.min(LONGEST, text.length())))
                    .update();
        }
        jdbc.sql("CREATE INDEX letter_words ON bench.letter USING gin (words)").update();
        jdbc.sql("VACUUM ANALYZE bench.letter").update();
    }

    @Override
    public void close() {
        pool.close();
        server.close();
    }
}
