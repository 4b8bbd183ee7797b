package chancery.work.planning.synthesis;

import chancery.foundation.wording.Language;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Syntheses as rows: read under whoever's rights the transaction has, written by the node. */
final class SynthesisRows {
    private static final String PARAGRAPHS =
            """
            select p.id, p.key, p.heading, t.revision, t.text, t.author, t.at, t.sentences is null as edited,
                   (select d.sentences from synthesis_text d where d.paragraph = p.id and d.sentences is not null
                     order by d.revision desc limit 1) as sentences
              from synthesis_paragraph p
              join lateral (select * from synthesis_text l where l.paragraph = p.id
                             order by l.revision desc limit 1) t on true
             where p.plan = :plan order by p.position, p.key
            """;

    private final JdbcClient sql;

    SynthesisRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Language> language(PlanId plan) {
        return sql.sql("select language from synthesis where plan = :plan")
                .param("plan", plan.value())
                .query(String.class)
                .optional()
                .flatMap(Language::of);
    }

    List<SynthesisParagraph> paragraphs(PlanId plan) {
        return sql.sql(PARAGRAPHS)
                .param("plan", plan.value())
                .query(SynthesisRows::paragraph)
                .list();
    }

    List<SynthesisParagraph.Revision> revisions(PlanId plan, UUID paragraph) {
        return sql.sql(
                        """
                        select revision, text, sentences is null as edited, author, at from synthesis_text
                         where plan = :plan and paragraph = :paragraph order by revision desc
                        """)
                .param("plan", plan.value())
                .param("paragraph", paragraph)
                .query((row, i) ->
                        new SynthesisParagraph.Revision(
                                row.getInt("revision"),
                                row.getString("text"),
                                row.getBoolean("edited"),
                                row.getString("author"),
                                row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Holds the synthesis of a plan for the rest of the transaction, beginning it if need be. */
    void hold(PlanId plan, Language language, String author, Instant now) {
        sql.sql(
                        """
                        insert into synthesis (plan, language, author, at) values (:plan, :language, :author, :now)
                        on conflict (plan) do update set language = excluded.language
                        """)
                .param("plan", plan.value())
                .param("language", language.code())
                .param("author", author)
                .param("now", Timestamp.from(now))
                .update();
    }

    UUID add(PlanId plan, int position, Paragraph paragraph) {
        UUID id = UUID.randomUUID();
        sql.sql(
                        """
                        insert into synthesis_paragraph (id, plan, key, position, heading)
                        values (:id, :plan, :key, :position, :heading)
                        """)
                .param("id", id)
                .param("plan", plan.value())
                .param("key", paragraph.key())
                .param("position", position)
                .param("heading", heading(paragraph))
                .update();
        return id;
    }

    void place(UUID paragraph, int position, Paragraph told) {
        sql.sql(
                        "update synthesis_paragraph set position = :position, heading = :heading where id = :id")
                .param("id", paragraph)
                .param("position", position)
                .param("heading", heading(told))
                .update();
    }

    /**
     * @param sentences null when a person wrote the text
     * @return whether it became that revision; not when there is one already
     */
    boolean write(
            PlanId plan,
            UUID paragraph,
            int revision,
            String text,
            @Nullable List<Sentence> sentences,
            String author,
            Instant at) {
        return sql.sql(
                                """
                                insert into synthesis_text (paragraph, plan, revision, text, sentences, author, at)
                                values (:paragraph, :plan, :revision, :text, :sentences, :author, :at)
                                on conflict do nothing
                                """)
                        .param("paragraph", paragraph)
                        .param("plan", plan.value())
                        .param("revision", revision)
                        .param("text", text)
                        .param("sentences", sentences == null ? null : PlanJson.write(sentences))
                        .param("author", author)
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    private static String heading(Paragraph paragraph) {
        String heading = paragraph.heading();
        return heading.length() <= 300 ? heading : heading.substring(0, 299) + "…";
    }

    private static SynthesisParagraph paragraph(ResultSet row, int i) throws SQLException {
        String sentences = row.getString("sentences");
        return new SynthesisParagraph(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("heading"),
                row.getString("text"),
                row.getInt("revision"),
                row.getBoolean("edited"),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                sentences == null
                        ? List.of()
                        : List.of(PlanJson.read(sentences, Sentence[].class)));
    }
}
