package chancery.work.planning.messages;

import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Holdings;
import chancery.kernel.Ref;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares with the log what came into force: each version of a plan and each contract that an
 * entry speaks of must still be there, word for word, under its digest.
 *
 * <p>Versions that no entry speaks of are not looked at: what was submitted and never approved is
 * bound by its dispatch alone, and an amendment is logged with the dispatch that tells it.
 */
@Component
public class FrozenThings implements Holdings {
    private static final String PLANS =
            """
            select v.plan as thing, v.digest from plan_version v
             where v.plan = any (:ids) and sha512(convert_to(v.content, 'UTF8')) = v.digest
            """;
    private static final String CONTRACTS =
            """
            select c.id as thing, c.digest from contract c
             where c.id = any (:ids) and c.state = 'AGREED' and c.sheet = c.proposed
               and sha512(convert_to(c.proposed, 'UTF8')) = c.digest
            """;

    /** By the kind of thing, where its content lies that still fits the digest beside it. */
    private static final Map<String, String> SOUND = Map.of("plan", PLANS, "contract", CONTRACTS);

    private final JdbcClient sql;

    public FrozenThings(JdbcClient sql) {
        this.sql = sql;
    }

    private record Frozen(Ref thing, Digest digest) {}

    @Override
    public Inspection inspect() {
        return new Inspection() {
            @Override
            public Optional<Misfit> compare(List<Logged> page) {
                return misfit(page);
            }

            @Override
            public Optional<Misfit> end(long size) {
                return Optional.empty();
            }
        };
    }

    private Optional<Misfit> misfit(List<Logged> page) {
        Map<Long, Frozen> logged = new HashMap<>();
        for (Logged each : page) {
            if (each.entry() instanceof Entry.Frozen(_, Ref thing, Digest digest)
                    && SOUND.containsKey(thing.kind())) {
                logged.put(each.index(), new Frozen(thing, digest));
            }
        }
        Set<Frozen> kept = new HashSet<>();
        SOUND.forEach((kind, statement) -> kept.addAll(kept(kind, statement, logged)));
        return logged.entrySet().stream()
                .filter(each -> !kept.contains(each.getValue()))
                .min(Map.Entry.comparingByKey())
                .map(each ->
                        new Misfit(
                                each.getKey(),
                                "%s %s as it came into force"
                                        .formatted(
                                                each.getValue().thing().kind(),
                                                each.getValue().thing().id()),
                                "another content, or none"));
    }

    private List<Frozen> kept(String kind, String statement, Map<Long, Frozen> logged) {
        UUID[] ids =
                logged.values().stream()
                        .filter(each -> each.thing().kind().equals(kind))
                        .map(each -> UUID.fromString(each.thing().id()))
                        .distinct()
                        .toArray(UUID[]::new);
        return ids.length == 0
                ? List.of()
                : sql.sql(statement)
                        .param("ids", ids)
                        .query((row, _) ->
                                new Frozen(
                                        new Ref(
                                                kind,
                                                row.getObject("thing", UUID.class).toString()),
                                        Digest.of(row.getBytes("digest"))))
                        .list();
    }
}
