package chancery.work.agreements;

import chancery.correspondence.AnnexText;
import chancery.foundation.access.Person;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.LegalText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of agreements, kept as documents; who sees the agreement reads them. */
@Component
public class AgreementTexts {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Agreements agreements;
    private final AgreementShelf shelf;
    private final AnnexText words;
    private final InstantSource clock;

    AgreementTexts(
            JdbcClient sql,
            Transactions transactions,
            Agreements agreements,
            AgreementShelf shelf,
            AnnexText words,
            InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.agreements = agreements;
        this.shelf = shelf;
        this.words = words;
        this.clock = clock;
    }

    /** A document out of the register. */
    @SuppressWarnings("ArrayRecordComponent") // read once, by whoever downloads it
    public record Content(String name, String mediaType, byte[] bytes) {}

    /**
     * Keeps a text.
     *
     * @throws Problem {@code agreement.unknown}, {@code agreement.not-yours}, {@code
     *     agreement.document-large}, {@code annex.name}, {@code agreement.language}, {@code
     *     agreement.many}
     */
    public LegalText keep(
            PersonId me,
            AgreementId id,
            String name,
            String mediaType,
            String language,
            boolean authentic,
            byte[] bytes) {
        Person author = agreements.mine(me, id);
        LegalText text =
                new LegalText(
                        sha512(bytes),
                        name,
                        mediaType,
                        bytes.length,
                        language,
                        authentic,
                        author.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
        String said = words.of(name, bytes);
        transactions.runAsNode(() -> shelf.keep(id, text, bytes, said));
        agreements.change(me, id, null, (_, _) -> new Change.Keep(text));
        return text;
    }

    /**
     * @throws Problem {@code agreement.document-unknown} when there is none for this reader
     */
    public Content content(PersonId me, AgreementId id, String sha512) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select name, media_type, bytes from agreement_document
                                         where agreement = :id and encode(sha512, 'hex') = :digest
                                        """)
                                .param("id", id.value())
                                .param("digest", sha512)
                                .query((row, _) ->
                                        new Content(
                                                row.getString("name"),
                                                row.getString("media_type"),
                                                row.getBytes("bytes")))
                                .optional()
                                .orElseThrow(() -> Problem.absent("agreement.document-unknown")));
    }

    /** By their digests, those of an agreement whose bytes are on this node. */
    public Set<String> here(PersonId me, AgreementId id) {
        List<String> digests =
                transactions.as(
                        me,
                        () ->
                                sql.sql(
                                                "select encode(sha512, 'hex') from agreement_document where agreement = :id")
                                        .param("id", id.value())
                                        .query(String.class)
                                        .list());
        return new TreeSet<>(digests);
    }

    private static String sha512(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
