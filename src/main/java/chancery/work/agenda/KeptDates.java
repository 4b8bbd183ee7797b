package chancery.work.agenda;

import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Key dates that other rooms keep for their own things: the room that put one in changes and ends
 * it, nobody else. What changed is told as {@link KeyDateChanged}.
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
     * Puts in, or brings up to date, the date of another room's thing; within the node's running
     * transaction or one of its own. One that says the same already stays as it is.
     *
     * @param from what it is for; one key date for each {@code Ref}
     * @param readers the keys of need-to-know, as that room's own rows carry them
     */
    public KeyDateId keep(
            Ref from, UnitCode unit, KeyDateContent content, Collection<String> readers) {
        Kept kept =
                transactions.asNode(() -> {
                    Optional<KeyDate> before = shelf.of(from);
                    if (before.isPresent()) {
                        boolean same =
                                before.get().content().equals(content)
                                        && isSeenBy(before.get().id(), readers);
                        if (!same) {
                            shelf.update(before.get(), content, readers, null);
                        }
                        return new Kept(before.get().id(), !same);
                    }
                    KeyDateId id = KeyDateId.fresh();
                    shelf.insert(id, unit, content, readers, null, from);
                    return new Kept(id, true);
                });
        if (kept.changed()) {
            tell(kept.id());
        }
        return kept.id();
    }

    private record Kept(KeyDateId id, boolean changed) {}

    private boolean isSeenBy(KeyDateId id, Collection<String> readers) {
        return sql.sql(
                        "select readers <@ cast(:readers as text[]) and cast(:readers as text[]) <@ readers from key_date where id = :id")
                .param("readers", readers.toArray(String[]::new))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** For which things of a kind another room's dates are in and count. */
    public List<Ref> kept(String kind) {
        return transactions.asNode(() ->
                sql.sql(
                                "select source_id from key_date where source_kind = :kind and ended_at is null order by source_id")
                        .param("kind", kind)
                        .query((row, _) -> new Ref(kind, row.getString("source_id")))
                        .list());
    }

    /** Ends the key date of another room's thing; nothing happens when there is none. */
    public void release(Ref from, String reason) {
        transactions
                .asNode(() -> {
                    Optional<KeyDate> kept = shelf.of(from);
                    kept.ifPresent(keyDate -> shelf.end(keyDate, reason, null));
                    return kept;
                })
                .ifPresent(keyDate -> tell(keyDate.id()));
    }

    private void tell(KeyDateId id) {
        events.publishEvent(new KeyDateChanged(id));
    }
}
