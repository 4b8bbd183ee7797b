package chancery.work.press.outlets;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.press.Origin;
import chancery.work.press.PressTexts;
import chancery.work.press.PressUnits;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Outlets: public facts, which everybody sees and who works with the press writes. Former versions
 * are kept.
 *
 * <p>Methods begin their own transaction.
 */
@Component
public class Outlets {
    /** How many one list shows. */
    public static final int MOST = 2_000;

    private final JdbcClient sql;
    private final OutletShelf shelf;
    private final PressUnits units;
    private final Transactions transactions;

    Outlets(JdbcClient sql, OutletShelf shelf, PressUnits units, Transactions transactions) {
        this.sql = sql;
        this.shelf = shelf;
        this.units = units;
        this.transactions = transactions;
    }

    /**
     * @throws Problem {@code outlet.unknown}
     */
    public Outlet get(PersonId me, OutletId id) {
        return transactions.as(me, () -> required(id));
    }

    public Map<OutletId, Outlet> see(PersonId me, Collection<OutletId> ids) {
        return transactions
                .as(
                        me,
                        () ->
                                sql.sql("select * from outlet where id = any (:ids)")
                                        .param(
                                                "ids",
                                                ids.stream()
                                                        .map(OutletId::value)
                                                        .toArray(UUID[]::new))
                                        .query(OutletRows::outlet)
                                        .list())
                .stream()
                .collect(Collectors.toMap(Outlet::id, Function.identity()));
    }

    /** By name; at most {@link #MOST}. */
    public List<Outlet> find(PersonId me, OutletFilter filter) {
        Country country = filter.country();
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select * from outlet
                                         where (:medium::text is null or medium = :medium)
                                           and (:country::text is null or country = :country)
                                           and (:text = '' or host like :like or exists (select 1 from unnest(names) n where n like :like))
                                         order by lower(name), id limit :most
                                        """)
                                .param(
                                        "medium",
                                        filter.medium() == null ? null : filter.medium().name())
                                .param("country", country == null ? null : country.code())
                                .param("text", filter.text().strip())
                                .param("like", PressTexts.like(filter.text()))
                                .param("most", MOST)
                                .query(OutletRows::outlet)
                                .list());
    }

    /** The one at an address of the web. */
    public Optional<Outlet> at(PersonId me, String host) {
        return transactions.as(me, () -> host.isEmpty() ? Optional.empty() : shelf.at(host));
    }

    /** Countries that the outlets are made in. */
    public Collection<Country> countries(PersonId me) {
        return transactions.as(
                me,
                () ->
                        new TreeSet<>(
                                sql.sql(
                                                "select distinct country from outlet where country is not null")
                                        .query((row, _) -> Country.of(row.getString("country")))
                                        .list()));
    }

    /** Whether the person may add and change outlets. */
    public boolean mayWrite(PersonId me) {
        return transactions.as(me, () -> !units.mine().isEmpty());
    }

    /**
     * @throws Problem {@code outlet.known} when there is one of this name in this country already,
     *     {@code outlet.not-yours} for who does not work with the press
     */
    public OutletId add(PersonId me, OutletContent content) {
        return transactions.as(
                me,
                () -> {
                    mustWrite();
                    mustBeNew(content, null);
                    return shelf.add(OutletId.fresh(), Origin.HERE, me, content);
                });
    }

    /**
     * The outlet of this name, or with this site; added when there is none, as print or, with a
     * site, as online, for somebody to complete.
     *
     * @param name may be empty where there is a site
     * @param host or a whole address; empty for none
     * @throws Problem {@code outlet.not-yours}, {@code press.empty}, {@code outlet.host}
     */
    public OutletId ensure(PersonId me, String name, String host) {
        String site = Host.typed(host);
        return transactions.as(
                me,
                () -> {
                    Optional<Outlet> known =
                            name.isBlank()
                                    ? Optional.empty()
                                    : shelf.named(name).stream().findFirst();
                    if (known.isEmpty() && !site.isEmpty()) {
                        known = shelf.at(site);
                    }
                    if (known.isPresent()) {
                        return known.get().id();
                    }
                    mustWrite();
                    OutletContent content =
                            OutletContent.of(
                                            name.isBlank() ? site : name,
                                            site.isEmpty() ? Medium.PRINT : Medium.ONLINE)
                                    .at(site);
                    return shelf.add(OutletId.fresh(), Origin.HERE, me, content);
                });
    }

    /**
     * @param version of the row that the change was made upon
     * @throws Problem as {@link #add}; {@code press.changed} when somebody was faster, {@code
     *     outlet.unknown}
     */
    public void change(PersonId me, OutletId id, int version, OutletContent content) {
        transactions.runAs(
                me,
                () -> {
                    mustWrite();
                    required(id);
                    mustBeNew(content, id);
                    int rows =
                            sql.sql(
                                            """
                                            update outlet set name = :name, aliases = :aliases, names = :names, medium = :medium,
                                                country = :country, region = :region, language = :language, host = :host,
                                                reach = :reach, reach_of = :reachOf, reach_source = :reachSource,
                                                reach_day = :reachDay, version = version + 1, changed_by = :me, changed_at = :now
                                             where id = :id and version = :version
                                            """)
                                    .param("id", id.value())
                                    .param("version", version)
                                    .param("me", me.value())
                                    .param("now", shelf.now())
                                    .params(OutletRows.columns(content))
                                    .update();
                    if (rows == 0) {
                        throw Problem.conflict("press.changed");
                    }
                });
    }

    /** The former versions, newest first, without the one that stands. */
    public List<Outlet> history(PersonId me, OutletId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select * from outlet_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(OutletRows::outlet)
                                .list());
    }

    private Outlet required(OutletId id) {
        return shelf.find(id).orElseThrow(() -> Problem.absent("outlet.unknown"));
    }

    private void mustWrite() {
        if (units.mine().isEmpty()) {
            throw Problem.forbidden("outlet.not-yours");
        }
    }

    private void mustBeNew(OutletContent content, @Nullable OutletId id) {
        shelf.named(content.name()).stream()
                .filter(known -> !known.id().equals(id))
                .filter(known -> known.content().medium() == content.medium())
                .filter(known -> Objects.equals(known.content().country(), content.country()))
                .findFirst()
                .ifPresent(_ -> {
                    throw Problem.conflict("outlet.known").at("name").with("name", content.name());
                });
    }
}
