package chancery.correspondence.keys;

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
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes over into the database and the log what the signed directory says, once a version, and
 * notes revocation lists, once a number.
 */
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
    void takeOverWhatTheFolderHolds() {
        transactions.runAsNode(() -> {
            takeOver(keys.directory());
            takeOverRevocations(keys.directory());
        });
    }

    /**
     * Takes a directory over, once a version. Needs the node's running transaction.
     *
     * @return whether it was new
     */
    boolean takeOver(SignedDirectory directory) {
        Instant now = now();
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
        return news > 0;
    }

    /**
     * Notes the directory's revocation list, once a number. Needs the node's running transaction.
     *
     * @return whether it was new
     */
    boolean takeOverRevocations(SignedDirectory directory) {
        Instant now = now();
        int news =
                sql.sql(
                                """
                                insert into revocation_list (number, at) values (:number, :now)
                                on conflict do nothing
                                """)
                        .param("number", new BigDecimal(directory.revocationNumber()))
                        .param("now", Timestamp.from(now))
                        .update();
        if (news > 0) {
            register.append(
                    new Entry.DirectoryChanged(
                            now, directory.version(), Digest.sha512(directory.revocationList())));
        }
        return news > 0;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
