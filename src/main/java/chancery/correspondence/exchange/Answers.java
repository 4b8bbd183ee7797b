package chancery.correspondence.exchange;

import chancery.correspondence.Dispatch;
import chancery.correspondence.Notice;
import chancery.correspondence.Notices;
import chancery.correspondence.Reference;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Closes the arrivals that a signed dispatch answers. */
@Component
class Answers {
    private final JdbcClient sql;
    private final Notices notices;

    Answers(JdbcClient sql, Notices notices) {
        this.sql = sql;
        this.notices = notices;
    }

    /**
     * An arrival is answered when the unit in whose book it stands, or one to which it was
     * attributed, signs a dispatch that refers to it and is addressed to who wrote it.
     */
    void close(Dispatch answer, UnitCode from, Instant now) {
        for (Reference reference : answer.header().references()) {
            DispatchId target = reference.target();
            if (target != null) {
                close(answer, from, target);
            }
        }
    }

    private void close(Dispatch answer, UnitCode from, DispatchId target) {
        List<UUID> closed =
                sql.sql(
                                """
                                update arrival r set state = 'ANSWERED', answered_by = :answer
                                  from dispatch d
                                 where d.id = r.dispatch and r.dispatch = :target and r.state in ('REGISTERED', 'ATTRIBUTED')
                                   and d.from_unit = any (:addressees)
                                   and (r.unit = :from or exists (select 1 from attribution a
                                            where a.dispatch = r.dispatch and a.unit = r.unit and a.to_unit = :from))
                                returning r.dispatch
                                """)
                        .param("answer", answer.id().value())
                        .param("target", target.value())
                        .param("addressees", addressees(answer))
                        .param("from", from.value())
                        .query(UUID.class)
                        .list();
        if (!closed.isEmpty()) {
            tellAttributors(target, from);
        }
    }

    private static String[] addressees(Dispatch answer) {
        return java.util.stream.Stream.concat(
                        answer.header().action().stream(), answer.header().information().stream())
                .map(UnitCode::value)
                .toArray(String[]::new);
    }

    private void tellAttributors(DispatchId target, UnitCode from) {
        sql.sql("select distinct by_person from attribution where dispatch = :target")
                .param("target", target.value())
                .query(UUID.class)
                .list()
                .forEach(person ->
                        notices.tell(
                                PersonId.of(person), Notice.Kind.ANSWERED, target, from.value()));
    }
}
