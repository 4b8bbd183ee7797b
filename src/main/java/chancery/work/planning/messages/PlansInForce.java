package chancery.work.planning.messages;

import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Holdings;
import chancery.kernel.Ref;
import chancery.work.planning.PlanId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares which version of each plan is in force with the last one that the log put into force,
 * and the approved one with the last that was no amendment.
 */
final class PlansInForce implements Holdings {
    private static final String IN_FORCE =
            """
            select h.size, cast(p.id as text) as plan, v.digest from register_head h
              left join plan p on p.state in ('APPROVED', 'CLOSED')
              left join plan_version v on v.plan = p.id and v.version = p.current
                   and p.baseline = (select max(b.version) from plan_version b where b.plan = p.id and b.amendment is null)
            """;

    private final JdbcClient sql;

    PlansInForce(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Inspection inspect() {
        Comparison comparison = new Comparison();
        sql.sql(IN_FORCE)
                .query(row -> {
                    comparison.size = row.getLong("size");
                    String plan = row.getString("plan");
                    if (plan != null) {
                        byte[] digest = row.getBytes("digest");
                        comparison.kept.put(plan, Optional.ofNullable(digest).map(Digest::of));
                    }
                });
        return comparison;
    }

    /** Entries from {@code size} on came after the plans were looked at, and say nothing of it. */
    private static final class Comparison implements Inspection {
        private final Map<String, Optional<Digest>> kept = new HashMap<>();
        private final Map<String, Last> logged = new HashMap<>();
        private long size;

        /** The last that the log says of a plan. */
        private record Last(long index, Digest digest) {}

        @Override
        public Optional<Misfit> compare(List<Logged> page) {
            for (Logged each : page) {
                if (each.index() < size
                        && each.entry() instanceof Entry.Frozen(_, Ref thing, Digest digest)
                        && thing.kind().equals(PlanId.KIND)) {
                    logged.put(thing.id(), new Last(each.index(), digest));
                }
            }
            return Optional.empty();
        }

        @Override
        public Optional<Misfit> end(long end) {
            TreeSet<String> plans = new TreeSet<>(kept.keySet());
            plans.addAll(logged.keySet());
            return plans.stream().flatMap(plan -> misfit(plan, end).stream()).findFirst();
        }

        private Optional<Misfit> misfit(String plan, long end) {
            @Nullable Last last = logged.get(plan);
            if (last == null) {
                return Optional.of(
                        new Misfit(
                                end,
                                "no version of plan %s in force".formatted(plan),
                                "one, by table plan, that no entry speaks of"));
            }
            return kept.getOrDefault(plan, Optional.empty()).equals(Optional.of(last.digest()))
                    ? Optional.empty()
                    : Optional.of(
                            new Misfit(
                                    last.index(),
                                    "in force of plan %s the version that was put into force last"
                                            .formatted(plan),
                                    "another, or none, by table plan"));
        }
    }
}
