package chancery.correspondence.holding;

import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Holdings;
import chancery.kernel.DispatchId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares with the log what the node holds of each dispatch: the sealed container, the rows that
 * people read, the numbers of its arrivals and the receipts for it. Needs no key: a container is
 * not opened, what it held was entered when it was.
 */
@Component
public class HeldDispatches implements Holdings {
    private static final int BATCH = 100;
    private static final Digest NOTHING = Digest.sha512(new byte[0]);

    private final JdbcClient sql;
    private final RowDigests digests;

    public HeldDispatches(JdbcClient sql) {
        this.sql = sql;
        this.digests = new RowDigests(sql);
    }

    @Override
    public Inspection inspect() {
        return new Comparison(
                count("select count(*) from registration"),
                count("select count(*) from arrival"),
                count("select count(*) from trail where receipt is not null"));
    }

    private long count(String statement) {
        return sql.sql(statement).query(Long.class).single();
    }

    /** What is in the tables beside the entry of a dispatch. */
    private record Kept(long position, @Nullable Digest signed, @Nullable Digest container) {
        boolean fits(Entry.Held entry) {
            return container == null
                    ? entry.container().equals(NOTHING)
                    : Objects.equals(entry.container(), container)
                            && Objects.equals(entry.signed(), signed);
        }
    }

    private record Place(UUID dispatch, String what) {}

    /**
     * The numbers are those of rows when it began: since then only rows with an entry were added.
     */
    private final class Comparison implements Inspection {
        private final long registrations;
        private final long arrivals;
        private final long receipts;
        private long held;
        private long arrived;
        private long receipted;

        private Comparison(long registrations, long arrivals, long receipts) {
            this.registrations = registrations;
            this.arrivals = arrivals;
            this.receipts = receipts;
        }

        @Override
        public Optional<Misfit> compare(List<Logged> page) {
            for (int from = 0; from < page.size(); from += BATCH) {
                List<Logged> batch = page.subList(from, Math.min(page.size(), from + BATCH));
                Optional<Misfit> misfit = compareBatch(batch);
                if (misfit.isPresent()) {
                    return misfit;
                }
            }
            return Optional.empty();
        }

        private Optional<Misfit> compareBatch(List<Logged> batch) {
            Set<DispatchId> ids = new HashSet<>();
            Set<DispatchId> whole = new HashSet<>();
            for (Logged each : batch) {
                switch (each.entry()) {
                    case Entry.Held(_, var id, _, _, _) -> whole.add(id);
                    case Entry.Arrival(_, _, var id, _) -> ids.add(id);
                    case Entry.Receipt(_, var id, _, _, _) -> ids.add(id);
                    case Entry.Departure _,
                            Entry.VoidNumber _,
                            Entry.Read _,
                            Entry.Quarantined _,
                            Entry.DirectoryChanged _,
                            Entry.AccessChanged _,
                            Entry.Frozen _,
                            Entry.Opened _ -> {}
                }
            }
            Map<DispatchId, Kept> kept = kept(whole);
            Map<DispatchId, Digest> rows = digests.of(whole);
            Set<Place> places = places(ids);
            for (Logged each : batch) {
                Optional<Misfit> misfit =
                        switch (each.entry()) {
                            case Entry.Held entry -> held(each.index(), entry, kept, rows);
                            case Entry.Arrival entry -> arrived(each.index(), entry, places);
                            case Entry.Receipt entry -> receipted(each.index(), entry, places);
                            case Entry.Departure _,
                                    Entry.VoidNumber _,
                                    Entry.Read _,
                                    Entry.Quarantined _,
                                    Entry.DirectoryChanged _,
                                    Entry.AccessChanged _,
                                    Entry.Frozen _,
                                    Entry.Opened _ ->
                                    Optional.empty();
                        };
                if (misfit.isPresent()) {
                    return misfit;
                }
            }
            return Optional.empty();
        }

        private Optional<Misfit> held(
                long index,
                Entry.Held entry,
                Map<DispatchId, Kept> kept,
                Map<DispatchId, Digest> rows) {
            held++;
            Kept beside = kept.get(entry.dispatch());
            String expected = "dispatch " + entry.dispatch() + " as it was registered";
            if (beside == null || !rows.containsKey(entry.dispatch())) {
                return misfit(index, expected, "none, or none with its position in the log");
            }
            if (beside.position() != index) {
                return misfit(index, expected, "it under position " + beside.position());
            }
            if (!beside.fits(entry)) {
                return misfit(index, expected, "another sealed container, or none");
            }
            return entry.rows().equals(rows.get(entry.dispatch()))
                    ? Optional.empty()
                    : misfit(index, expected, "another header, text or annex");
        }

        private Optional<Misfit> arrived(long index, Entry.Arrival entry, Set<Place> places) {
            arrived++;
            return places.contains(new Place(entry.dispatch().value(), entry.number().toString()))
                    ? Optional.empty()
                    : misfit(
                            index,
                            "dispatch %s in the book of arrivals as %s"
                                    .formatted(entry.dispatch(), entry.number()),
                            "another number, or none");
        }

        private Optional<Misfit> receipted(long index, Entry.Receipt entry, Set<Place> places) {
            receipted++;
            String what = "%s/%s/%s".formatted(entry.unit(), entry.kind(), entry.digest());
            return places.contains(new Place(entry.dispatch().value(), what))
                    ? Optional.empty()
                    : misfit(
                            index,
                            "the receipt %s of %s for dispatch %s"
                                    .formatted(entry.kind(), entry.unit(), entry.dispatch()),
                            "another receipt, or none");
        }

        @Override
        public Optional<Misfit> end(long size) {
            return unregistered()
                    .flatMap(id -> misfit(size, "an entry for dispatch " + id, "none"))
                    .or(() -> beyond(size, "dispatches held", registrations, held))
                    .or(() -> beyond(size, "arrivals", arrivals, arrived))
                    .or(() -> beyond(size, "receipts", receipts, receipted));
        }

        private static Optional<Misfit> beyond(long size, String what, long rows, long entries) {
            return rows <= entries
                    ? Optional.empty()
                    : misfit(size, entries + " " + what, rows + ", more than were logged");
        }

        private static Optional<Misfit> misfit(long index, String expected, String found) {
            return Optional.of(new Misfit(index, expected, found));
        }
    }

    /** A dispatch that stands in a book or was received, and that the log says nothing of. */
    private Optional<DispatchId> unregistered() {
        return sql.sql(
                        """
                        select d.id from dispatch d where d.state in ('SIGNED', 'ARRIVED')
                           and not exists (select 1 from registration r where r.dispatch = d.id)
                         order by d.created_at, d.id limit 1
                        """)
                .query(UUID.class)
                .optional()
                .map(DispatchId::of);
    }

    private Map<DispatchId, Kept> kept(Set<DispatchId> ids) {
        Map<DispatchId, Kept> kept = new HashMap<>();
        sql.sql(
                        """
                        select r.dispatch, r.position, s.digest, sha512(s.container) as container
                          from registration r left join sealed_dispatch s on s.dispatch = r.dispatch where r.dispatch = any (:ids)
                        """)
                .param("ids", values(ids))
                .query(row -> {
                    kept.put(
                            DispatchId.of(row.getObject("dispatch", UUID.class)),
                            new Kept(
                                    row.getLong("position"),
                                    digest(row.getBytes("digest")),
                                    digest(row.getBytes("container"))));
                });
        return kept;
    }

    /** Numbers of arrivals as the log quotes them, and receipts by unit, kind and digest. */
    private Set<Place> places(Set<DispatchId> ids) {
        List<Place> places = new ArrayList<>();
        sql.sql(
                        """
                        select dispatch, number_value || '/' || unit || '/' || number_year as what
                          from arrival where dispatch = any (:ids)
                        union all
                        select dispatch, unit || '/' || state || '/' || encode(sha512(receipt), 'hex')
                          from trail where dispatch = any (:ids) and receipt is not null
                        """)
                .param("ids", values(ids))
                .query(row -> {
                    places.add(
                            new Place(
                                    row.getObject("dispatch", UUID.class), row.getString("what")));
                });
        return Set.copyOf(places);
    }

    private static @Nullable Digest digest(byte @Nullable [] bytes) {
        return bytes == null ? null : Digest.of(bytes);
    }

    private static UUID[] values(Set<DispatchId> ids) {
        return ids.stream().map(DispatchId::value).toArray(UUID[]::new);
    }
}
