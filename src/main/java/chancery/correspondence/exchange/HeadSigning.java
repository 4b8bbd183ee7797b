package chancery.correspondence.exchange;

import chancery.correspondence.keys.KeyRing;
import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.register.TreeHead;
import chancery.foundation.register.TreeHeadSigner;
import chancery.foundation.sealing.DirectoryUnit;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.Statement;
import chancery.foundation.sealing.Statements;
import chancery.foundation.sealing.Suite;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.Problem;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/**
 * Vouches for the heads of this node's log: the ministry with the key of its archive, a post with
 * its own.
 */
@Component
class HeadSigning implements TreeHeadSigner {
    private static final String TYPE = "tree-head";

    private final KeyRing keys;
    private final NodeIdentity node;
    private final InstantSource clock;

    HeadSigning(KeyRing keys, NodeIdentity node, InstantSource clock) {
        this.keys = keys;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public byte[] sign(TreeHead head) {
        return Statements.sign(signer(), Suite.HYBRID_1, TYPE, head.bytes(), clock);
    }

    @Override
    public boolean verify(TreeHead head, byte[] signature) {
        return verify(head, signature, node.name());
    }

    /** The same for the head of another node's log. */
    boolean verify(TreeHead head, byte[] signature, String signed) {
        try {
            return says(Statements.verify(signature, TYPE, keys.directory(), clock), head, signed);
        } catch (SealingRefusal refusal) {
            return false;
        }
    }

    @Override
    public boolean isWithdrawn(TreeHead head, byte[] signature) {
        try {
            return says(
                    Statements.verifyPast(signature, TYPE, keys.directory()), head, node.name());
        } catch (SealingRefusal refusal) {
            return false;
        }
    }

    private boolean says(Statement statement, TreeHead head, String signed) {
        return keys.directory()
                        .unit(statement.signer())
                        .filter(unit -> unit.node().equals(signed))
                        .isPresent()
                && Arrays.equals(statement.content().toArray(), head.bytes());
    }

    private UnitKeys signer() {
        return keys.directory().units().stream()
                .filter(unit -> unit.node().equals(node.name()) && keys.holds(unit.code()))
                .min(
                        Comparator.comparing((DirectoryUnit unit) -> !unit.archive())
                                .thenComparing(DirectoryUnit::code))
                .map(unit -> keys.signer(unit.code()))
                .orElseThrow(() -> Problem.refused("keys.none").with("node", node.name()));
    }
}
