package chancery.work.planning.execution;

import chancery.foundation.access.People;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Documents kept with plans; who sees the plan sees its documents, and nobody else. */
@Component
public class PlanDocuments {
    private static final String COLUMNS =
            "select name, media_type, sha512, length(bytes) as size, author, at from plan_document ";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{128}");

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Plans plans;
    private final People people;
    private final ExecutionShelf shelf;
    private final InstantSource clock;

    PlanDocuments(
            JdbcClient sql,
            Transactions transactions,
            Plans plans,
            People people,
            ExecutionShelf shelf,
            InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.plans = plans;
        this.people = people;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * Keeps a document, to be cited as evidence. One with the same bytes that is there already
     * stays as it is.
     *
     * @throws Problem {@code plan.unknown}, {@code plan.not-yours}, {@code
     *     execution.document-large} above {@link KeptDocument#LARGEST} or when it is empty, {@code
     *     execution.documents-many} above {@link KeptDocument#MOST}, {@code annex.name} without a
     *     usable name
     */
    public KeptDocument keep(
            PersonId me, PlanId plan, String name, String mediaType, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > KeptDocument.LARGEST) {
            throw Problem.tooLarge("execution.document-large")
                    .at("document")
                    .with("name", name)
                    .with("most", KeptDocument.LARGEST >> 20);
        }
        Plan mine = plans.open(me, plan);
        if (!plans.mayWrite(me, mine)) {
            throw Problem.forbidden("plan.not-yours").with("unit", mine.unit().value());
        }
        if (of(me, plan).size() >= KeptDocument.MOST) {
            throw Problem.tooLarge("execution.documents-many")
                    .at("document")
                    .with("most", KeptDocument.MOST);
        }
        String author = transactions.as(me, () -> people.get(me)).name();
        KeptDocument document =
                new KeptDocument(
                        name,
                        mediaType,
                        sha512(bytes),
                        bytes.length,
                        author,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        transactions.runAsNode(() -> shelf.keep(plan, document, bytes));
        return document;
    }

    /** Those of a plan, the latest first; none when the reader may not see it. */
    public List<KeptDocument> of(PersonId me, PlanId plan) {
        return transactions.as(
                me,
                () ->
                        sql.sql(COLUMNS + "where plan = :plan order by at desc, sha512")
                                .param("plan", plan.value())
                                .query(PlanDocuments::document)
                                .list());
    }

    /** A document and a plan that keeps it. */
    record Place(PlanId plan, KeptDocument document) {}

    /** Those of any plan that the reader may see; each once. */
    List<Place> seen(PersonId me, Collection<String> digests) {
        String[] wanted =
                digests.stream()
                        .filter(each -> DIGEST.matcher(each).matches())
                        .toArray(String[]::new);
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select distinct on (sha512) plan, name, media_type, sha512, length(bytes) as size, author, at
                                          from plan_document
                                         where sha512 in (select decode(d, 'hex') from unnest(:digests) d)
                                         order by sha512, at
                                        """)
                                .param("digests", wanted)
                                .query((row, i) ->
                                        new Place(
                                                PlanId.of(row.getObject("plan", UUID.class)),
                                                document(row, i)))
                                .list());
    }

    /**
     * @throws Problem {@code execution.document-unknown} when there is none for this reader
     */
    public KeptDocument.Content content(PersonId me, PlanId plan, String sha512) {
        if (!DIGEST.matcher(sha512).matches()) {
            throw Problem.absent("execution.document-unknown");
        }
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select name, media_type, sha512, length(bytes) as size, author, at, bytes
                                          from plan_document where plan = :plan and sha512 = decode(:digest, 'hex')
                                        """)
                                .param("plan", plan.value())
                                .param("digest", sha512)
                                .query((row, i) ->
                                        new KeptDocument.Content(
                                                document(row, i), row.getBytes("bytes")))
                                .optional()
                                .orElseThrow(() -> Problem.absent("execution.document-unknown")));
    }

    static String sha512(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }

    private static KeptDocument document(ResultSet row, int i) throws SQLException {
        return new KeptDocument(
                row.getString("name"),
                row.getString("media_type"),
                HexFormat.of().formatHex(row.getBytes("sha512")),
                row.getInt("size"),
                row.getString("author"),
                row.getTimestamp("at").toInstant());
    }
}
