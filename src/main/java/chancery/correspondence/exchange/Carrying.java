package chancery.correspondence.exchange;

import chancery.correspondence.TrailLine;
import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.carriage.CarriageEvents;
import chancery.foundation.carriage.NodeName;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes into the trail that the next node has a dispatch whole on its disk. */
@Component
class Carrying implements CarriageEvents {
    private static final Logger LOG = LoggerFactory.getLogger(Carrying.class);

    private final JdbcClient sql;
    private final Units units;
    private final Trail trail;
    private final NodeIdentity node;

    Carrying(JdbcClient sql, Units units, Trail trail, NodeIdentity node) {
        this.sql = sql;
        this.units = units;
        this.trail = trail;
        this.node = node;
    }

    @Override
    public void carried(Carried carried) {
        if (isOurs(carried.kind(), carried.origin())) {
            mark(
                    carried.correlation(),
                    carried.destinations(),
                    TrailLine.State.CARRIED,
                    carried.at(),
                    "");
        }
    }

    @Override
    public void refused(Refused refused) {
        LOG.warn(
                "{} refused envelope {} of kind {}: {}",
                refused.hop(),
                refused.envelope(),
                refused.kind(),
                refused.reason());
        if (isOurs(refused.kind(), refused.origin())) {
            mark(
                    refused.correlation(),
                    refused.destinations(),
                    TrailLine.State.UNDELIVERED,
                    refused.at(),
                    refused.reason());
        }
    }

    private boolean isOurs(String kind, NodeName origin) {
        return kind.equals(Sending.DISPATCH) && origin.value().equals(node.name());
    }

    private void mark(
            UUID dispatch,
            SortedSet<NodeName> reached,
            TrailLine.State state,
            Instant at,
            String note) {
        for (UnitCode addressee : addressees(dispatch)) {
            units.find(addressee)
                    .map(Unit::node)
                    .filter(name -> reached.contains(NodeName.of(name)))
                    .ifPresent(_ -> trail.add(DispatchId.of(dispatch), addressee, state, at, note));
        }
    }

    private java.util.List<UnitCode> addressees(UUID dispatch) {
        return sql
                .sql("select unit from addressee where dispatch = :id")
                .param("id", dispatch)
                .query(String.class)
                .list()
                .stream()
                .map(UnitCode::of)
                .toList();
    }
}
