package chancery.work.directory;

import chancery.foundation.access.People;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes many entries over from an archive, some hundred at a time. What is there already is left as
 * it is, so that an import that was broken off is simply run again; who was erased stays erased.
 */
@Component
public class EntryShelf {
    private final JdbcClient sql;
    private final DirectoryRights rights;
    private final Transactions transactions;
    private final InstantSource clock;

    public EntryShelf(JdbcClient sql, Transactions transactions, InstantSource clock) {
        this.sql = sql;
        this.rights = new DirectoryRights(sql, new People(sql, clock));
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws chancery.kernel.Problem {@code directory.unit} when the person does not keep the
     *     unit's directory
     */
    public void mustKeep(PersonId me, UnitCode unit) {
        transactions.runAs(me, () -> rights.mustKeep(unit));
    }

    /**
     * Adds what is new of a batch, in one transaction of the node; all people of a batch are
     * handled alike but for their source.
     *
     * @param unit that keeps the entries
     * @param by who takes them over; null for a command on the machine
     * @return how many were new
     */
    public int add(UnitCode unit, @Nullable PersonId by, List<? extends Shelved> batch) {
        return transactions.asNode(() -> {
            int added = 0;
            for (Shelved.OfInstitution each : of(Shelved.OfInstitution.class, batch).toList()) {
                added += institution(unit, by, each);
            }
            added += people(unit, by, of(Shelved.OfPerson.class, batch).toList());
            added += tenures(unit, by, of(Shelved.OfTenure.class, batch).toList());
            return added;
        });
    }

    private static <T> Stream<T> of(Class<T> kind, List<? extends Shelved> batch) {
        return batch.stream().filter(kind::isInstance).map(kind::cast);
    }

    private int institution(UnitCode unit, @Nullable PersonId by, Shelved.OfInstitution one) {
        return sql.sql(
                        """
                        insert into institution (id, unit, kind, names, spellings, country, host, parent, precedence, sort_name, folded, sounds,
                            source, retain_until, label, compartments, readers, author, created_at, changed_by, changed_at)
                        values (:id, :unit, :kind, cast(:names as jsonb), :spellings, :country, :host, :parent, :precedence, :sortName, :folded,
                            :sounds, :source, :retainUntil, :label, :compartments, :readers, :by, :now, :by, :now)
                        on conflict do nothing
                        """)
                .param("id", one.id().value())
                .params(EntryRows.columns(unit, one.content()))
                .params(written(unit, by))
                .update();
    }

    private int people(UnitCode unit, @Nullable PersonId by, List<Shelved.OfPerson> all) {
        if (all.isEmpty()) {
            return 0;
        }
        List<Map<String, @Nullable Object>> rows =
                all.stream().map(each -> EntryRows.columns(unit, each.content())).toList();
        Map<String, @Nullable Object> handling = rows.getFirst();
        return sql.sql(
                        """
                        insert into public_person (id, root, unit, names, honorific, country, contacts, sort_name, folded, sounds, source,
                            retain_until, label, compartments, readers, author, created_at, changed_by, changed_at)
                        select id, id, :unit, names, honorific, country, contacts, sort_name, folded, string_to_array(sounds, ' '), source,
                               :retainUntil, :label, :compartments, :readers, :by, :now, :by, :now
                          from unnest(cast(:ids as uuid[]), cast(:names as jsonb[]), cast(:honorifics as jsonb[]), cast(:countries as text[]),
                                      cast(:contacts as jsonb[]), cast(:sortNames as text[]), cast(:folded as text[]), cast(:sounds as text[]),
                                      cast(:sources as text[]))
                               as t (id, names, honorific, country, contacts, sort_name, folded, sounds, source)
                        on conflict do nothing
                        """)
                .param("ids", column(all, each -> each.id().toString()))
                .param("names", column(rows, "names"))
                .param("honorifics", column(rows, "honorific"))
                .param("countries", column(rows, "country"))
                .param("contacts", column(rows, "contacts"))
                .param("sortNames", column(rows, "sortName"))
                .param("folded", column(rows, "folded"))
                .param("sounds", column(rows, "sounds"))
                .param("sources", column(rows, "source"))
                .param("retainUntil", handling.get("retainUntil"))
                .param("label", handling.get("label"))
                .param("compartments", handling.get("compartments"))
                .param("readers", handling.get("readers"))
                .params(written(unit, by))
                .update();
    }

    private int tenures(UnitCode unit, @Nullable PersonId by, List<Shelved.OfTenure> all) {
        if (all.isEmpty()) {
            return 0;
        }
        List<Map<String, @Nullable Object>> rows =
                all.stream().map(each -> TenureRows.columns(each.content())).toList();
        return sql.sql(
                        """
                        insert into tenure (id, unit, person, institution, function, from_precision, from_first, from_last, to_precision,
                            to_first, to_last, capacity, concurrent, precedence, source, note, author, created_at, changed_by, changed_at)
                        select id, :unit, person, institution, function, from_precision, from_first, from_last, to_precision,
                               to_first, to_last, capacity, concurrent, precedence, source, note, :by, :now, :by, :now
                          from unnest(cast(:ids as uuid[]), cast(:people as uuid[]), cast(:institutions as uuid[]), cast(:functions as jsonb[]),
                                      cast(:fromPrecisions as text[]), cast(:fromFirsts as date[]), cast(:fromLasts as date[]),
                                      cast(:toPrecisions as text[]), cast(:toFirsts as date[]), cast(:toLasts as date[]),
                                      cast(:capacities as text[]), cast(:concurrents as boolean[]), cast(:precedences as int[]),
                                      cast(:sources as text[]), cast(:notes as text[]))
                               as t (id, person, institution, function, from_precision, from_first, from_last, to_precision, to_first, to_last,
                                     capacity, concurrent, precedence, source, note)
                         where person in (select p.id from public_person p where p.erased_at is null)
                        on conflict do nothing
                        """)
                .param("ids", column(all, each -> each.id().toString()))
                .param("people", column(all, each -> each.person().toString()))
                .param("institutions", column(rows, "institution"))
                .param("functions", column(rows, "function"))
                .param("fromPrecisions", column(rows, "fromPrecision"))
                .param("fromFirsts", column(rows, "fromFirst"))
                .param("fromLasts", column(rows, "fromLast"))
                .param("toPrecisions", column(rows, "toPrecision"))
                .param("toFirsts", column(rows, "toFirst"))
                .param("toLasts", column(rows, "toLast"))
                .param("capacities", column(rows, "capacity"))
                .param("concurrents", column(rows, "concurrent"))
                .param("precedences", column(rows, "precedence"))
                .param("sources", column(rows, "source"))
                .param("notes", column(rows, "note"))
                .params(written(unit, by))
                .update();
    }

    private Map<String, @Nullable Object> written(UnitCode unit, @Nullable PersonId by) {
        Map<String, @Nullable Object> written = new java.util.HashMap<>();
        written.put("unit", unit.value());
        written.put("by", by == null ? null : by.value());
        written.put("now", Timestamp.from(clock.instant()));
        return written;
    }

    private static String[] column(List<Map<String, @Nullable Object>> rows, String name) {
        return column(
                rows,
                row ->
                        row.get(name) instanceof String[] words
                                ? String.join(" ", words)
                                : Objects.toString(row.get(name), null));
    }

    @SuppressWarnings("NullAway") // An array of a column may hold null, as the column does.
    private static <T> String[] column(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
