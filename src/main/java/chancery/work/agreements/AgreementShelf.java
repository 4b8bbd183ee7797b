package chancery.work.agreements;

import chancery.foundation.access.Marking;
import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.Ref;
import chancery.work.agreements.content.AgreementJson;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.LegalText;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.course.Course;
import chancery.work.agreements.course.Since;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes agreements. To be called inside a transaction of the node, after the right of whoever
 * ordered it has been asked; it asks for none itself.
 */
@Component
public class AgreementShelf {
    private final JdbcClient sql;

    AgreementShelf(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Who wrote a version, what was done, and with which dispatch it came.
     *
     * @param author by name
     */
    public record Hand(
            Change.Sort change, String author, Instant at, @Nullable DispatchId dispatch) {}

    /**
     * Puts an agreement on the shelf that was not there.
     *
     * @param author none when it arrived
     * @param readers keys of those who may see it
     */
    public void add(
            Agreement agreement, @Nullable UUID author, Collection<String> readers, Hand hand) {
        sql.sql(
                        """
                        insert into agreement (id, unit, origin, label, compartments, readers, language, author, version, record,
                            kind, title, words, concluded, created_at, updated_at)
                        values (:id, :unit, :origin, :label, :compartments, :readers, :language, :author, :version, :record,
                            :kind, :title, :words, :concluded, :now, :now)
                        """)
                .param("id", agreement.id().value())
                .param("unit", agreement.unit().value())
                .param("origin", agreement.here() ? "HERE" : "ARRIVED")
                .params(Marking.columns(agreement.distribution()))
                .param("readers", readers.toArray(String[]::new))
                .param("language", agreement.language().code())
                .param("author", author)
                .param("version", agreement.version())
                .param("record", AgreementJson.write(agreement.record()))
                .param("kind", agreement.record().description().kind().name())
                .param("title", agreement.title(agreement.language()))
                .param("words", words(agreement.record()))
                .param("concluded", concluded(agreement.record()))
                .param("now", Timestamp.from(hand.at()))
                .update();
        lay(agreement, hand);
    }

    /** Holds the agreement for the rest of the transaction; null when there is none. */
    public @Nullable Agreement hold(AgreementId id) {
        return sql.sql("select * from agreement where id = :id for update")
                .param("id", id.value())
                .query(AgreementRows::agreement)
                .optional()
                .orElse(null);
    }

    /** An agreement and the keys of those who may see it. */
    public record Shelved(Agreement agreement, List<String> readers) {}

    /** All agreements of this node. */
    public List<Shelved> shelved() {
        return sql.sql("select * from agreement order by id")
                .query((row, i) -> shelved(row, i))
                .list();
    }

    /** One of them; none when there is none. */
    public Optional<Shelved> shelved(AgreementId id) {
        return sql.sql("select * from agreement where id = :id")
                .param("id", id.value())
                .query((row, i) -> shelved(row, i))
                .optional();
    }

    private static Shelved shelved(ResultSet row, int index) throws SQLException {
        return new Shelved(
                AgreementRows.agreement(row, index),
                List.of((String[]) row.getArray("readers").getArray()));
    }

    /** Writes what stands now; what stood before stays among the versions. */
    public void write(Agreement agreement, Hand hand) {
        sql.sql(
                        """
                        update agreement set label = :label, compartments = :compartments, version = :version, record = :record,
                            kind = :kind, title = :title, words = :words, concluded = :concluded, updated_at = :now
                         where id = :id
                        """)
                .param("id", agreement.id().value())
                .params(Marking.columns(agreement.distribution()))
                .param("version", agreement.version())
                .param("record", AgreementJson.write(agreement.record()))
                .param("kind", agreement.record().description().kind().name())
                .param("title", agreement.title(agreement.language()))
                .param("words", words(agreement.record()))
                .param("concluded", concluded(agreement.record()))
                .param("now", Timestamp.from(hand.at()))
                .update();
        lay(agreement, hand);
    }

    /**
     * Keeps a document's bytes; the same bytes once.
     *
     * @param words in it; may be empty
     */
    public void keep(AgreementId id, LegalText text, byte[] bytes, String words) {
        sql.sql(
                        """
                        insert into agreement_document (agreement, sha512, name, media_type, bytes, text)
                        values (:agreement, :sha512, :name, :type, :bytes, :text) on conflict do nothing
                        """)
                .param("agreement", id.value())
                .param("sha512", HexFormat.of().parseHex(text.sha512()))
                .param("name", text.name())
                .param("type", text.mediaType())
                .param("bytes", bytes)
                .param("text", words)
                .update();
    }

    /** Takes over texts among a dispatch's annexes that the record names and that are not here. */
    public void keepFrom(Agreement agreement, DispatchId dispatch) {
        String[] digests =
                agreement.record().texts().stream().map(LegalText::sha512).toArray(String[]::new);
        sql.sql(
                        """
                        insert into agreement_document (agreement, sha512, name, media_type, bytes, text)
                        select :agreement, a.sha512, a.name, a.media_type, c.bytes, a.text
                          from annex a join annex_content c on c.annex = a.id
                         where a.dispatch = :dispatch and length(c.bytes) > 0
                           and encode(a.sha512, 'hex') = any (:digests)
                            on conflict do nothing
                        """)
                .param("agreement", agreement.id().value())
                .param("dispatch", dispatch.value())
                .param("digests", digests)
                .update();
    }

    /** Lets further people see it, by their keys. */
    public void admit(AgreementId id, List<String> readers) {
        sql.sql(
                        """
                        update agreement set readers = array(select distinct k from unnest(readers || cast(:keys as text[])) k)
                         where id = :id and not (cast(:keys as text[]) <@ readers)
                        """)
                .param("keys", readers.toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    /** Notes that a signed dispatch has told a version. */
    public void told(AgreementId id, int version, DispatchId dispatch, Instant now) {
        sql.sql(
                        """
                        insert into agreement_told (agreement, version, dispatch, at)
                        values (:agreement, :version, :dispatch, :now) on conflict do nothing
                        """)
                .param("agreement", id.value())
                .param("version", version)
                .param("dispatch", dispatch.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void lay(Agreement agreement, Hand hand) {
        UUID id = agreement.id().value();
        sql.sql(
                        """
                        insert into agreement_version (agreement, version, change, author, at, record, label, compartments, dispatch)
                        values (:id, :version, :change, :author, :at, :record, :label, :compartments, :dispatch)
                        """)
                .param("id", id)
                .param("version", agreement.version())
                .param("change", hand.change().name())
                .param("author", hand.author())
                .param("at", Timestamp.from(hand.at()))
                .param("record", AgreementJson.write(agreement.record()))
                .params(Marking.columns(agreement.distribution()))
                .param("dispatch", hand.dispatch() == null ? null : hand.dispatch().value())
                .update();
        for (String table : List.of("agreement_party", "agreement_state", "agreement_ref")) {
            sql.sql("delete from " + table + " where agreement = :id").param("id", id).update();
        }
        String[] countries =
                agreement.record().countries().stream()
                        .map(Objects::toString)
                        .toArray(String[]::new);
        sql.sql(
                        """
                        insert into agreement_party (agreement, country)
                        select :id, c from unnest(cast(:countries as text[])) c
                        """)
                .param("id", id)
                .param("countries", countries)
                .update();
        for (Since since : Course.of(agreement.record()).states()) {
            sql.sql(
                            """
                            insert into agreement_state (agreement, day, state, rank)
                            values (:id, :day, :state, :rank)
                            """)
                    .param("id", id)
                    .param("day", since.day())
                    .param("state", since.state().name())
                    .param("rank", since.state().ordinal())
                    .update();
        }
        for (Ref ref : agreement.record().refs()) {
            sql.sql("insert into agreement_ref (agreement, kind, ref) values (:id, :kind, :ref)")
                    .param("id", id)
                    .param("kind", ref.kind())
                    .param("ref", ref.id())
                    .update();
        }
    }

    /** Everything by which somebody may look for it. */
    private static String words(AgreementRecord record) {
        var description = record.description();
        var titles = description.titles();
        Stream<String> parties =
                description.parties().stream()
                        .flatMap(party -> Stream.concat(Stream.of(party.name()), names(party)));
        return Stream.concat(
                        Stream.of(
                                titles.fr(),
                                titles.en(),
                                titles.es(),
                                titles.ar(),
                                description.subject(),
                                description.place(),
                                description.registration().registrationNumber()),
                        parties)
                .filter(text -> !text.isEmpty())
                .map(AgreementShelf::folded)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> names(Party party) {
        var country = party.country();
        return country == null
                ? Stream.empty()
                : Stream.of(Language.values()).map(Language::locale).map(country::name);
    }

    /** The year of the last signature, or else of the first step; null before. */
    private static @Nullable Integer concluded(AgreementRecord record) {
        return Conclusion.day(record).map(day -> day.getYear()).orElse(null);
    }

    /** For a search in {@code words}: accents and case do not matter. */
    static String like(String text) {
        return "%" + folded(text.strip()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
