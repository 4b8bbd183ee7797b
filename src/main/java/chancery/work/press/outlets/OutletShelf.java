package chancery.work.press.outlets;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.work.press.Origin;
import chancery.work.press.PressTexts;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and adds outlets within a running transaction, whoever's it is. */
@Component
public class OutletShelf {
    private final JdbcClient sql;
    private final InstantSource clock;

    OutletShelf(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<Outlet> find(OutletId id) {
        return sql.sql("select * from outlet where id = :id")
                .param("id", id.value())
                .query(OutletRows::outlet)
                .optional();
    }

    /** The one with this site, or with the nearest one above it. */
    Optional<Outlet> at(String host) {
        return sql.sql(
                        """
                        select * from outlet where host <> '' and host = any (:hosts)
                         order by length(host) desc, created_at, id limit 1
                        """)
                .param("hosts", Host.above(host).toArray(String[]::new))
                .query(OutletRows::outlet)
                .optional();
    }

    /** Those of this name or alias, the first known first. */
    List<Outlet> named(String name) {
        return sql.sql("select * from outlet where :name = any (names) order by created_at, id")
                .param("name", PressTexts.folded(name))
                .query(OutletRows::outlet)
                .list();
    }

    OutletId add(OutletId id, Origin origin, @Nullable PersonId author, OutletContent content) {
        sql.sql(
                        """
                        insert into outlet (id, origin, name, aliases, names, medium, country, region, language, host,
                            reach, reach_of, reach_source, reach_day, author, created_at, changed_by, changed_at)
                        values (:id, :origin, :name, :aliases, :names, :medium, :country, :region, :language, :host,
                            :reach, :reachOf, :reachSource, :reachDay, :me, :now, :me, :now)
                        """)
                .param("id", id.value())
                .param("origin", origin.name())
                .param("me", author == null ? null : author.value())
                .param("now", now())
                .params(OutletRows.columns(content))
                .update();
        return id;
    }

    /**
     * The outlet here that is meant by one of another node: the same, or else the one with its
     * site, or else the one of its name in its country; it is added when there is none. In the
     * node's transaction.
     */
    public OutletId meant(OutletId id, OutletContent content) {
        return find(id).or(() -> content.host().isEmpty() ? Optional.empty() : at(content.host()))
                .or(() ->
                        named(content.name()).stream()
                                .filter(known -> near(known.content(), content))
                                .findFirst())
                .map(Outlet::id)
                .orElseGet(() -> add(id, Origin.ARRIVED, null, content));
    }

    private static boolean near(OutletContent one, OutletContent other) {
        Country here = one.country();
        Country there = other.country();
        return here == null || there == null || here.equals(there);
    }

    Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
