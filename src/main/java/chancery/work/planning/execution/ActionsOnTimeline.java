package chancery.work.planning.execution;

import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.kernel.Transactions;
import chancery.work.planning.CitableActions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An action with its days, what was reported of it and on what that rests; the actions that another
 * thing is evidence of; and those of the posts in a country.
 */
@Component
class ActionsOnTimeline implements TimelineSource {
    private final JdbcClient sql;
    private final EvidenceShelf evidence;
    private final Transactions transactions;

    ActionsOnTimeline(JdbcClient sql, EvidenceShelf evidence, Transactions transactions) {
        this.sql = sql;
        this.evidence = evidence;
        this.transactions = transactions;
    }

    @Override
    public List<Event> about(PersonId me, Ref thing) {
        return switch (thing.kind()) {
            case CitableActions.KIND -> ofAction(me, thing);
            case "country" -> transactions.as(me, () -> planned("o.country = :id", thing.id()));
            default -> transactions.as(me, () -> served(thing));
        };
    }

    private List<Event> ofAction(PersonId me, Ref thing) {
        UUID action;
        try {
            action = UUID.fromString(thing.id());
        } catch (IllegalArgumentException e) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        Map<Evidence, LocalDate> cited = new HashMap<>();
        transactions.runAs(
                me,
                () -> {
                    events.addAll(planned("a.id = cast(:id as uuid)", thing.id()));
                    events.addAll(reported(action));
                    cited.putAll(cited(action));
                });
        events.addAll(shown(me, cited));
        return events.stream()
                .sorted(Comparator.comparing(Event::day).reversed())
                .limit(MOST)
                .toList();
    }

    /** Actions with their days, of an action's own identity or of the posts in a country. */
    private List<Event> planned(String which, String id) {
        return sql.sql(
                        """
                        select a.id, a.plan, coalesce(a.starts, a.ends) as day, coalesce(a.ends, a.starts) as until, a.title, p.label
                          from plan_action a join plan p on p.id = a.plan left join post_profile o on o.unit = p.unit
                         where not a.cancelled and coalesce(a.starts, a.ends) is not null
                           and %s
                         order by day desc, a.id limit :most
                        """
                                .formatted(which))
                .param("id", id)
                .param("most", MOST)
                .query((row, _) -> event(row, "timeline.action", row.getString("title")))
                .list();
    }

    private List<Event> reported(UUID action) {
        return sql.sql(
                        """
                        select r.action as id, r.plan, r.day, r.day as until, r.percent, r.note, p.label
                          from plan_progress r join plan p on p.id = r.plan
                         where r.action = :action order by r.day desc, r.at desc limit :most
                        """)
                .param("action", action)
                .param("most", MOST)
                .query((row, _) -> {
                    String note = row.getString("note").replaceAll("\\s+", " ").strip();
                    return event(
                            row,
                            "timeline.progress",
                            row.getInt("percent") + " %" + (note.isEmpty() ? "" : " – " + note));
                })
                .list();
    }

    private Map<Evidence, LocalDate> cited(UUID action) {
        Map<Evidence, LocalDate> cited = new HashMap<>();
        sql.sql(
                        """
                        select e.kind, e.ref, e.title, r.day from plan_evidence e join plan_progress r on r.id = e.entry
                         where r.action = :action order by r.day limit :most
                        """)
                .param("action", action)
                .param("most", MOST)
                .query(row -> {
                    cited.putIfAbsent(
                            new Evidence(
                                    new Ref(row.getString("kind"), row.getString("ref")),
                                    row.getString("title")),
                            row.getObject("day", LocalDate.class));
                });
        return cited;
    }

    /** Only what the reader may see: the words of a citation alone lead nowhere. */
    private List<Event> shown(PersonId me, Map<Evidence, LocalDate> cited) {
        Map<Ref, LocalDate> days =
                cited.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.getKey().ref(),
                                        Map.Entry::getValue,
                                        (one, other) -> one.isBefore(other) ? one : other));
        Collection<Evidence> all = cited.keySet();
        return evidence.show(me, all).stream()
                .filter(each -> each.href() != null)
                .map(each -> {
                    LocalDate day = Objects.requireNonNull(days.get(each.ref()));
                    return new Event(
                            each.ref(),
                            "timeline.evidence",
                            day,
                            day,
                            each.title(),
                            Objects.requireNonNull(each.href()),
                            null);
                })
                .toList();
    }

    /** Actions that a thing is evidence of, on the day for which that was reported. */
    private List<Event> served(Ref thing) {
        return sql.sql(
                        """
                        select r.action as id, r.plan, r.day, r.day as until, a.title, p.label
                          from plan_evidence e join plan_progress r on r.id = e.entry
                          join plan_action a on a.plan = r.plan and a.id = r.action
                          join plan p on p.id = r.plan
                         where e.kind = :kind and e.ref = :ref order by r.day desc, r.id limit :most
                        """)
                .param("kind", thing.kind())
                .param("ref", thing.id())
                .param("most", MOST)
                .query((row, _) -> event(row, "timeline.served", row.getString("title")))
                .list();
    }

    private static Event event(ResultSet row, String kind, String title) throws SQLException {
        String action = row.getString("id");
        return new Event(
                new Ref(CitableActions.KIND, action),
                kind,
                row.getObject("day", LocalDate.class),
                row.getObject("until", LocalDate.class),
                title,
                "/plans/" + row.getString("plan") + "/lines/" + action,
                Label.ofRank(row.getInt("label")));
    }
}
