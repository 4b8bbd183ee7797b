package chancery.door.cli;

import chancery.correspondence.exchange.RegisterProof;
import chancery.door.cli.node.NodeFolder;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.SignedTreeHead;
import chancery.foundation.register.Verdict;
import chancery.foundation.storage.DatabaseVisit;
import chancery.work.planning.messages.FrozenThings;
import chancery.work.press.communiques.ReleasedTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks the whole log of each node, also while it runs. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes a node's whole register and compares it with its signed heads. Every",
            "dispatch, version of a plan, agreed contract and released communiqué that the node",
            "holds must have its entry, and every such entry what it speaks of. What other nodes",
            "among those named were shown of a node's register is compared as well.",
            "Names the first entry that does not fit and what to do; exit status 1 when there is one."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NODE",
            defaultValue = NodeFolder.DEMO,
            description =
                    "a node's configuration file or folder, or a folder of several (default: ${DEFAULT-VALUE})")
    private Path place = Path.of(NodeFolder.DEMO);

    @Option(
            names = "--witness",
            paramLabel = "MINISTRY",
            description =
                    "the ministry's configuration file or folder, when it is not among the nodes")
    private @Nullable Path witness;

    @Override
    public Integer call() {
        List<NodeFolder> nodes = NodeFolder.under(place);
        List<NodeFolder> witnesses = new ArrayList<>(nodes);
        if (witness != null) {
            witnesses.addAll(NodeFolder.under(witness));
        }
        Map<String, List<SignedTreeHead>> shown = shown(witnesses);
        boolean sound = true;
        for (NodeFolder node : nodes) {
            List<SignedTreeHead> heads = shown.getOrDefault(node.name(), List.of());
            try (DatabaseVisit visit = node.visit()) {
                RegisterVerification verification =
                        RegisterProof.verification(
                                visit.jdbc(),
                                visit.transactions(),
                                node.name(),
                                node.keys(),
                                List.of(
                                        new FrozenThings(visit.jdbc()),
                                        new ReleasedTexts(visit.jdbc())));
                Verdict verdict = verification.verify((done, total) -> {}, heads);
                sound &= verdict instanceof Verdict.Sound;
                System.out.println(
                        "%s: %s, %d heads witnessed"
                                .formatted(node.name(), said(verdict), heads.size()));
            }
        }
        return sound ? 0 : 1;
    }

    /** What the nodes were shown of each other's logs, by the node whose it is. */
    private static Map<String, List<SignedTreeHead>> shown(List<NodeFolder> witnesses) {
        Map<String, List<SignedTreeHead>> shown = new HashMap<>();
        for (NodeFolder witness : witnesses) {
            try (DatabaseVisit visit = witness.visit()) {
                RegisterProof.witnessed(visit.jdbc(), visit.transactions())
                        .forEach((node, heads) ->
                                shown.computeIfAbsent(node, _ -> new ArrayList<>()).addAll(heads));
            }
        }
        return shown;
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Sound sound ->
                    "sound, %d entries, %d of them under a signed head, root %s"
                            .formatted(sound.size(), sound.signedSize(), sound.root());
            case Verdict.Broken broken ->
                    "BROKEN at entry %d (%s): expected %s, found %s%n  %s"
                            .formatted(
                                    broken.index(),
                                    broken.fault(),
                                    broken.expected(),
                                    broken.found(),
                                    remedy(broken.fault()));
        };
    }

    private static String remedy(Verdict.Fault fault) {
        return switch (fault) {
            case HOLDING ->
                    "This row was changed past the program. Leave the database as it is, take a copy of the folder,"
                            + " and bring the last backup that verifies into a new folder (chancery restore).";
            case MISSING, CHANGED, MISPLACED, TREE, NUMBER, NUMBER_WITHOUT_ENTRY, END, EVIDENCE ->
                    "The log itself was changed. Leave the database as it is, take a copy of the folder,"
                            + " and bring the last backup that verifies into a new folder (chancery restore).";
            case TRUNCATED, SIGNED_HEAD, SIGNATURE ->
                    "The log is not the one that was signed. Compare it with what the ministry was shown (--witness),"
                            + " and bring the last backup that verifies into a new folder (chancery restore).";
        };
    }
}
