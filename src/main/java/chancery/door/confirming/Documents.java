package chancery.door.confirming;

import chancery.door.intake.LetterKind;
import chancery.foundation.access.Competence;
import chancery.foundation.access.Marking;
import chancery.foundation.access.People;
import chancery.foundation.register.Readings;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The documents whose account was confirmed, each as it was received, with what became of what it
 * tells; seen by those who need to know it. Methods begin their own transaction.
 */
@Component
public class Documents {
    private static final String COLUMNS =
            """
            select id, unit, name, media_type, kind, language, dated, length(bytes) as size, label, compartments, author_name, at
              from document
            """;

    private final JdbcClient sql;
    private final Competence kept;
    private final Transactions transactions;
    private final People people;
    private final Readings readings;
    private final InstantSource clock;

    Documents(
            JdbcClient sql,
            Transactions transactions,
            People people,
            Readings readings,
            InstantSource clock) {
        this.sql = sql;
        this.kept = new Competence(sql, "engagement_units");
        this.transactions = transactions;
        this.people = people;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * Opens one for reading: above UNMARKED that is recorded, once a day.
     *
     * @throws Problem {@code confirm.unknown} when there is none, or none for this person
     */
    public KeptDocument open(PersonId me, UUID id) {
        return transactions.as(
                me,
                () -> {
                    KeptDocument document = required(id);
                    readings.record(
                            document.ref(),
                            document.unit() + " " + id.toString().substring(0, 8),
                            me,
                            people.get(me).unit(),
                            document.distribution().label());
                    return document;
                });
    }

    /**
     * Its bytes, as they were received; opening it is recorded.
     *
     * @throws Problem as {@link #open}
     */
    public byte[] bytes(PersonId me, UUID id) {
        open(me, id);
        return transactions.as(
                me,
                () ->
                        sql.sql("select bytes from document where id = :id")
                                .param("id", id)
                                .query(byte[].class)
                                .single());
    }

    /** What became of what it tells, in the order of the page; none for who may not see it. */
    public List<Finding> findings(PersonId me, UUID id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select section, outcome, title, kind, ref from document_finding
                                         where document = :id order by position
                                        """)
                                .param("id", id)
                                .query((row, _) -> finding(row))
                                .list());
    }

    /** Those of the ids that the person may see; leaves no trace. */
    public List<KeptDocument> see(PersonId me, Collection<UUID> ids) {
        return transactions.as(
                me,
                () ->
                        sql.sql(COLUMNS + " where id = any (:ids) order by at desc, id")
                                .param("ids", ids.toArray(UUID[]::new))
                                .query((row, _) -> document(row))
                                .list());
    }

    /** Those with the same bytes that the person may see, the latest first; leaves no trace. */
    public List<KeptDocument> same(PersonId me, byte[] bytes) {
        return transactions.as(
                me,
                () ->
                        sql.sql(COLUMNS + " where sha512 = sha512(:bytes) order by at desc, id")
                                .param("bytes", bytes)
                                .query((row, _) -> document(row))
                                .list());
    }

    /** The latest that the person may see; leaves no trace. */
    public List<KeptDocument> latest(PersonId me, int most) {
        return transactions.as(
                me,
                () ->
                        sql.sql(COLUMNS + " order by at desc, id limit :most")
                                .param("most", most)
                                .query((row, _) -> document(row))
                                .list());
    }

    /**
     * Keeps it; in the running transaction of the person.
     *
     * @return whether it was not kept before
     * @throws Problem {@code engagement.unit} for a unit that the person does not keep, {@code
     *     engagement.clearance} above their own clearance
     */
    boolean keep(PersonId me, Received received, Confirmation confirmation) {
        UnitCode unit = confirmation.unit();
        if (!kept.covers(unit)) {
            throw Problem.forbidden("engagement.unit").at("unit").with("unit", unit);
        }
        if (!people.isCleared(me, confirmation.distribution())) {
            throw Problem.refused("engagement.clearance").at("label");
        }
        String[] readers =
                confirmation.audience() == Audience.EVERYBODY
                        ? new String[] {"unit:" + unit, "public"}
                        : new String[] {"unit:" + unit};
        int kept =
                sql.sql(
                                """
                                insert into document (id, unit, name, media_type, bytes, kind, language, dated, label, compartments, readers,
                                    author, author_name, at)
                                values (:id, :unit, :name, :type, :bytes, :kind, :language, :dated, :label, :compartments, :readers,
                                    :me, :author, :at)
                                on conflict do nothing
                                """)
                        .param("id", received.id())
                        .param("unit", unit.value())
                        .param("name", received.name())
                        .param("type", received.mediaType())
                        .param("bytes", received.bytes())
                        .param("kind", received.kind().name())
                        .param("language", received.language())
                        .param("dated", received.dated())
                        .params(Marking.columns(confirmation.distribution()))
                        .param("readers", readers)
                        .param("me", me.value())
                        .param("author", people.get(me).name())
                        .param("at", Timestamp.from(clock.instant()))
                        .update();
        return kept > 0;
    }

    /** Says what became of what it tells; in the running transaction of the person. */
    void tell(UUID document, List<Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            Ref ref = finding.ref();
            sql.sql(
                            """
                            insert into document_finding (document, position, section, outcome, title, kind, ref)
                            values (:document, :position, :section, :outcome, :title, :kind, :ref)
                            """)
                    .param("document", document)
                    .param("position", i)
                    .param("section", finding.section().name())
                    .param("outcome", finding.outcome().name())
                    .param("title", finding.title())
                    .param("kind", ref == null ? null : ref.kind())
                    .param("ref", ref == null ? null : ref.id())
                    .update();
        }
    }

    private KeptDocument required(UUID id) {
        Optional<KeptDocument> found =
                sql.sql(COLUMNS + " where id = :id")
                        .param("id", id)
                        .query((row, _) -> document(row))
                        .optional();
        return found.orElseThrow(() -> Problem.absent("confirm.unknown"));
    }

    private static KeptDocument document(ResultSet row) throws SQLException {
        return new KeptDocument(
                row.getObject("id", UUID.class),
                UnitCode.of(row.getString("unit")),
                row.getString("name"),
                row.getString("media_type"),
                LetterKind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getObject("dated", LocalDate.class),
                row.getInt("size"),
                Marking.of(row),
                row.getString("author_name"),
                row.getTimestamp("at").toInstant());
    }

    private static Finding finding(ResultSet row) throws SQLException {
        @Nullable String kind = row.getString("kind");
        return new Finding(
                Section.valueOf(row.getString("section")),
                Finding.Outcome.valueOf(row.getString("outcome")),
                row.getString("title"),
                kind == null ? null : new Ref(kind, row.getString("ref")));
    }
}
