package chancery.correspondence;

import chancery.foundation.search.SearchIndexing;
import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes dispatches over from archives. They are unmarked, everybody of the service may read them,
 * and they stand: what is there already is left as it is, so that a broken-off import is simply run
 * again.
 */
public final class ArchiveShelf {
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final InstantSource clock;

    public ArchiveShelf(JdbcClient jdbc, Transactions transactions, InstantSource clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How many of a batch were new, and how many the shelf held already. */
    public record Outcome(int added, int present) {
        public Outcome and(Outcome other) {
            return new Outcome(added + other.added, present + other.present);
        }
    }

    /** Puts a batch in, with a note for the search, in one transaction of the node. */
    public Outcome add(Collection<ArchivedDispatch> batch) {
        return transactions.asNode(() -> {
            List<ArchivedDispatch> all = List.copyOf(batch);
            Set<DispatchId> added = dispatches(all);
            List<ArchivedDispatch> fresh =
                    all.stream().filter(each -> added.contains(each.id())).toList();
            addressees(fresh);
            references(fresh);
            enclosures(fresh);
            SearchIndexing.note(jdbc, added.stream().map(DispatchId::ref).toList());
            return new Outcome(added.size(), all.size() - added.size());
        });
    }

    private Set<DispatchId> dispatches(List<ArchivedDispatch> all) {
        return jdbc
                .sql(
                        """
                        INSERT INTO dispatch (id, origin, state, sender, place, dated, dated_text, transmission, label,
                                              precedence, subject, body_html, language, number, readers, created_at,
                                              updated_at, archive_source)
                        SELECT id, 'ARCHIVE', 'ARCHIVED', sender, place, dated, dated_text, 'CLEAR', :label,
                               :precedence, subject, body, language, number, '{public}', :now, :now, source
                          FROM unnest(CAST(:ids AS uuid[]), CAST(:senders AS text[]), CAST(:places AS text[]),
                                      CAST(:dates AS date[]), CAST(:dateTexts AS text[]), CAST(:subjects AS text[]),
                                      CAST(:bodies AS text[]), CAST(:languages AS text[]), CAST(:numbers AS text[]),
                                      CAST(:sources AS text[]))
                               AS t(id, sender, place, dated, dated_text, subject, body, language, number, source)
                            ON CONFLICT DO NOTHING
                        RETURNING id
                        """)
                .param("label", Label.UNMARKED.rank())
                .param("precedence", Precedence.ROUTINE.rank())
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", column(all, each -> each.id().toString()))
                .param("senders", column(all, ArchivedDispatch::sender))
                .param("places", column(all, each -> cut(each.place())))
                .param("dates", column(all, each -> Objects.toString(each.dated(), null)))
                .param("dateTexts", column(all, ArchivedDispatch::datedText))
                .param("subjects", column(all, ArchivedDispatch::subject))
                .param("bodies", column(all, ArchivedDispatch::bodyHtml))
                .param("languages", column(all, ArchivedDispatch::language))
                .param("numbers", column(all, ArchivedDispatch::number))
                .param("sources", column(all, ArchivedDispatch::source))
                .query((row, _) -> DispatchId.of(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    private void addressees(List<ArchivedDispatch> fresh) {
        List<String> ids = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        for (ArchivedDispatch each : fresh) {
            List<String> printed =
                    each.addressed().stream().map(ArchiveShelf::cut).distinct().toList();
            for (int i = 0; i < printed.size(); i++) {
                ids.add(each.id().toString());
                names.add(printed.get(i));
                positions.add(i);
            }
        }
        jdbc.sql(
                        """
                        INSERT INTO addressee (dispatch, unit, part, position)
                        SELECT id, name, 'ACTION', position
                          FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:positions AS int[]))
                               AS t(id, name, position)
                        """)
                .param("ids", ids.toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .param("positions", positions.toArray(Integer[]::new))
                .update();
    }

    private void references(List<ArchivedDispatch> fresh) {
        List<String> ids = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<Reference> cited = new ArrayList<>();
        for (ArchivedDispatch each : fresh) {
            for (int i = 0; i < each.references().size(); i++) {
                ids.add(each.id().toString());
                positions.add(i);
                cited.add(each.references().get(i));
            }
        }
        jdbc.sql(
                        """
                        INSERT INTO reference (dispatch, position, text, target, unit, number, dated)
                        SELECT id, position, text, target, unit, number, dated
                          FROM unnest(CAST(:ids AS uuid[]), CAST(:positions AS int[]), CAST(:texts AS text[]),
                                      CAST(:targets AS uuid[]), CAST(:units AS text[]), CAST(:numbers AS text[]),
                                      CAST(:dates AS text[]))
                               AS t(id, position, text, target, unit, number, dated)
                        """)
                .param("ids", ids.toArray(String[]::new))
                .param("positions", positions.toArray(Integer[]::new))
                .param("texts", column(cited, Reference::text))
                .param("targets", column(cited, each -> Objects.toString(each.target(), null)))
                .param("units", column(cited, Reference::unit))
                .param("numbers", column(cited, Reference::number))
                .param("dates", column(cited, Reference::dated))
                .update();
    }

    private void enclosures(List<ArchivedDispatch> fresh) {
        for (ArchivedDispatch each : fresh) {
            for (int i = 0; i < each.enclosures().size(); i++) {
                enclosure(each, i);
            }
        }
    }

    private void enclosure(ArchivedDispatch of, int position) {
        ArchivedDispatch.Enclosure enclosure = of.enclosures().get(position);
        byte[] bytes = enclosure.text().getBytes(StandardCharsets.UTF_8);
        jdbc.sql(
                        """
                        WITH added AS (
                            INSERT INTO annex (id, dispatch, position, name, media_type, size, sha512, text)
                            VALUES (:id, :dispatch, :position, :name, 'text/plain; charset=utf-8', :size, :sha512, :text)
                            RETURNING id)
                        INSERT INTO annex_content (annex, bytes) SELECT id, :bytes FROM added
                        """)
                .param("id", UUID.randomUUID())
                .param("dispatch", of.id().value())
                .param("position", position)
                .param("name", enclosure.name())
                .param("size", bytes.length)
                .param("sha512", sha512(bytes))
                .param("text", enclosure.text())
                .param("bytes", bytes)
                .update();
    }

    private interface Cell<T> {
        @Nullable String of(T row);
    }

    private static <T> @Nullable String[] column(List<T> rows, Cell<T> cell) {
        @Nullable String[] column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = cell.of(rows.get(i));
        }
        return column;
    }

    private static String cut(String printed) {
        return printed.length() <= LONGEST_NAME ? printed : printed.substring(0, LONGEST_NAME);
    }

    private static byte[] sha512(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
