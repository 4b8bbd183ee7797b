package chancery.work.press.communiques;

import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Holdings;
import chancery.kernel.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares with the log what was released: each communiqué that an entry speaks of must still be
 * there, word for word, under its digest; and none may count as released that no entry speaks of.
 */
@Component
public class ReleasedTexts implements Holdings {
    private final JdbcClient sql;

    public ReleasedTexts(JdbcClient sql) {
        this.sql = sql;
    }

    private record Released(UUID communique, Digest digest) {}

    @Override
    public Inspection inspect() {
        Set<Released> unspoken = new HashSet<>(released());
        return new Inspection() {
            @Override
            public Optional<Misfit> compare(List<Logged> page) {
                Map<Long, Released> logged = logged(page);
                if (logged.isEmpty()) {
                    return Optional.empty();
                }
                unspoken.removeAll(Set.copyOf(logged.values()));
                Set<Released> kept = kept(logged.values());
                return logged.entrySet().stream()
                        .filter(each -> !kept.contains(each.getValue()))
                        .findFirst()
                        .map(each ->
                                new Misfit(
                                        each.getKey(),
                                        "communique %s as it was released"
                                                .formatted(each.getValue().communique()),
                                        "another content, or none"));
            }

            @Override
            public Optional<Misfit> end(long size) {
                return unspoken.stream()
                        .findFirst()
                        .map(each ->
                                new Misfit(
                                        size,
                                        "no communique " + each.communique(),
                                        "one that counts as released"));
            }
        };
    }

    private static Map<Long, Released> logged(List<Holdings.Logged> page) {
        Map<Long, Released> logged = new LinkedHashMap<>();
        for (Logged each : page) {
            if (each.entry() instanceof Entry.Frozen(_, Ref thing, Digest digest)
                    && thing.kind().equals(CommuniqueId.KIND)) {
                logged.put(each.index(), new Released(UUID.fromString(thing.id()), digest));
            }
        }
        return logged;
    }

    private Set<Released> released() {
        return Set.copyOf(
                sql.sql("select id, digest from communique where state = 'RELEASED'")
                        .query(ReleasedTexts::row)
                        .list());
    }

    /** Of these, those whose content still fits the digest beside it. */
    private Set<Released> kept(Collection<Released> logged) {
        return Set.copyOf(
                sql.sql(
                                """
                                select id, digest from communique
                                 where id = any (:ids) and sha512(convert_to(content, 'UTF8')) = digest
                                """)
                        .param(
                                "ids",
                                logged.stream().map(Released::communique).toArray(UUID[]::new))
                        .query(ReleasedTexts::row)
                        .list());
    }

    private static Released row(ResultSet row, int index) throws SQLException {
        return new Released(row.getObject("id", UUID.class), Digest.of(row.getBytes("digest")));
    }
}
