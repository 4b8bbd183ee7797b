package chancery.work.agenda;

import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Key dates that other rooms keep for their own things: the room that put one in changes and ends
 * it, nobody else. What changed is told as {@link KeyDatesChanged}.
 */
@Component
public class KeptDates {
    private final JdbcClient sql;
    private final KeyDateShelf shelf;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    KeptDates(
            JdbcClient sql,
            KeyDateShelf shelf,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.shelf = shelf;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * What another room wants to stand in the agenda for one of its things.
     *
     * @param from what it is for; one key date for each {@code Ref}
     * @param readers the keys of need-to-know, as that room's own rows carry them
     */
    public record Wanted(
            Ref from, UnitCode unit, KeyDateContent content, Collection<String> readers) {
        public Wanted {
            readers = List.copyOf(readers);
        }
    }

    /**
     * Brings the dates of a kind up to what is wanted: puts in, changes and ends, in one
     * transaction, and tells of all of them at once. One that says the same already stays as it is.
     *
     * @param prefix only dates whose thing's id begins so are ended; empty for all of the kind
     * @param reason why those end that are not wanted any more
     */
    public void bring(String kind, String prefix, Collection<Wanted> wanted, String reason) {
        Set<KeyDateId> changed =
                transactions.asNode(() -> {
                    Set<KeyDateId> told = new HashSet<>();
                    Set<Ref> refs = new HashSet<>();
                    for (Wanted each : wanted) {
                        refs.add(each.from());
                        kept(each).ifPresent(told::add);
                    }
                    for (Ref standing : standing(kind)) {
                        if (standing.id().startsWith(prefix) && !refs.contains(standing)) {
                            released(standing, reason).ifPresent(told::add);
                        }
                    }
                    return told;
                });
        if (!changed.isEmpty()) {
            events.publishEvent(new KeyDatesChanged(changed));
        }
    }

    /** The key date that was put in or changed. */
    private Optional<KeyDateId> kept(Wanted wanted) {
        Optional<KeyDate> before = shelf.of(wanted.from());
        if (before.isEmpty()) {
            KeyDateId id = KeyDateId.fresh();
            shelf.insert(
                    id, wanted.unit(), wanted.content(), wanted.readers(), null, wanted.from());
            return Optional.of(id);
        }
        KeyDate standing = before.get();
        if (standing.content().equals(wanted.content())
                && isSeenBy(standing.id(), wanted.readers())) {
            return Optional.empty();
        }
        shelf.update(standing, wanted.content(), wanted.readers(), null);
        return Optional.of(standing.id());
    }

    private Optional<KeyDateId> released(Ref from, String reason) {
        Optional<KeyDate> kept = shelf.of(from);
        kept.ifPresent(keyDate -> shelf.end(keyDate, reason, null));
        return kept.map(KeyDate::id);
    }

    private boolean isSeenBy(KeyDateId id, Collection<String> readers) {
        return sql.sql(
                        "select readers <@ cast(:readers as text[]) and cast(:readers as text[]) <@ readers from key_date where id = :id")
                .param("readers", readers.toArray(String[]::new))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** For which things of a kind another room's dates are in and count. */
    private List<Ref> standing(String kind) {
        return sql.sql(
                        "select source_id from key_date where source_kind = :kind and ended_at is null order by source_id")
                .param("kind", kind)
                .query((row, _) -> new Ref(kind, row.getString("source_id")))
                .list();
    }
}
