package chancery.correspondence.exchange;

import chancery.correspondence.holding.HeldDispatches;
import chancery.correspondence.keys.KeyRing;
import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.register.Holdings;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.SignedTreeHead;
import chancery.foundation.register.TreeHeadSigner;
import chancery.foundation.register.TreeHeads;
import chancery.foundation.register.WitnessedHeads;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be proved of a node from its public keys alone, by whoever has its folder. */
public final class RegisterProof {
    private RegisterProof() {}

    /**
     * @param node its name in the directory
     * @param keys the folder with the directory and the authority's certificate
     * @param above what other rooms keep beside the log
     * @throws Problem {@code keys.file}, or the sealing room's when a file is not what it should be
     */
    public static RegisterVerification verification(
            JdbcClient sql,
            Transactions transactions,
            String node,
            Path keys,
            List<? extends Holdings> above) {
        InstantSource clock = InstantSource.system();
        NodeIdentity identity = new NodeIdentity(node, keys, "");
        TreeHeadSigner heads =
                new HeadSigning(new KeyRing(Map.of(), identity.directory()), identity, clock);
        return new RegisterVerification(
                sql,
                transactions,
                new TreeHeads(sql, transactions, heads, clock),
                heads,
                Holdings.all(
                        Stream.concat(Stream.of(new HeldDispatches(sql)), above.stream())
                                .toList()));
    }

    /**
     * The heads that the node of this database, such as the ministry's, was shown, by their node.
     */
    public static Map<String, List<SignedTreeHead>> witnessed(
            JdbcClient sql, Transactions transactions) {
        return transactions.asNode(() -> new WitnessedHeads(sql).all());
    }
}
