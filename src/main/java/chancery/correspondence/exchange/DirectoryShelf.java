package chancery.correspondence.exchange;

import chancery.foundation.access.Names;
import chancery.foundation.access.Node;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Register;
import chancery.foundation.sealing.DirectoryNode;
import chancery.foundation.sealing.DirectoryUnit;
import chancery.foundation.sealing.DisplayNames;
import chancery.foundation.sealing.SignedDirectory;
import chancery.kernel.Transactions;
import jakarta.annotation.PostConstruct;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the units and nodes of the signed directory over into the database, once a version. */
@Component
class DirectoryShelf {
    private final KeyRing keys;
    private final Units units;
    private final Register register;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final InstantSource clock;

    DirectoryShelf(
            KeyRing keys,
            Units units,
            Register register,
            JdbcClient sql,
            Transactions transactions,
            InstantSource clock) {
        this.keys = keys;
        this.units = units;
        this.register = register;
        this.sql = sql;
        this.transactions = transactions;
        this.clock = clock;
    }

    @PostConstruct
    void takeOver() {
        SignedDirectory directory = keys.directory();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transactions.runAsNode(() -> {
            int news =
                    sql.sql(
                                    """
                                    insert into directory_version (version, at) values (:version, :now)
                                    on conflict do nothing
                                    """)
                            .param("version", directory.version())
                            .param("now", Timestamp.from(now))
                            .update();
            if (news > 0) {
                units.takeOver(
                        directory.nodes().stream().map(DirectoryShelf::node).toList(),
                        directory.units().stream().map(DirectoryShelf::unit).toList());
                register.append(
                        new Entry.DirectoryChanged(
                                now, directory.version(), Digest.sha512(directory.encoded())));
            }
        });
    }

    private static Node node(DirectoryNode node) {
        return new Node(node.name(), node.hub(), names(node.names()));
    }

    private static Unit unit(DirectoryUnit unit) {
        return new Unit(
                unit.code(),
                switch (unit.kind()) {
                    case MINISTRY_UNIT -> Unit.Kind.MINISTRY_UNIT;
                    case POST -> Unit.Kind.POST;
                },
                unit.node(),
                unit.archive(),
                names(unit.names()),
                true);
    }

    private static Names names(DisplayNames names) {
        return new Names(names.fr(), names.en(), names.es(), names.ar());
    }
}
