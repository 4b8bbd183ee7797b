package chancery.correspondence.exchange;

import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.access.Units;
import chancery.foundation.carriage.Bag;
import chancery.foundation.carriage.CarriageSettings;
import chancery.kernel.Transactions;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bag in the hands of a command, which works beside a running node or on a stopped one. */
public final class HandCarriage {
    private HandCarriage() {}

    /** A bag that writes what its confirmations say into the trail of what was sent. */
    public static Bag bag(
            JdbcClient sql,
            Transactions transactions,
            NodeIdentity node,
            CarriageSettings settings,
            InstantSource clock) {
        Carrying events = new Carrying(sql, new Units(sql), new Trail(sql), node);
        return Bag.beside(settings, sql, transactions, events, clock);
    }
}
