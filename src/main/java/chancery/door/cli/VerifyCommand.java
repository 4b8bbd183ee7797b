package chancery.door.cli;

import chancery.correspondence.exchange.RegisterProof;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.foundation.storage.DatabaseVisit;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks the whole log of each node, also while it runs. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Recomputes a node's whole register and compares it with its signed heads, and every",
            "dispatch that the node holds with what the register says of it.",
            "Names the first entry that does not fit; exit status 1 when there is one."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NODE",
            defaultValue = DemoCommand.FOLDER,
            description =
                    "a node's configuration file or folder, or a folder of several (default: ${DEFAULT-VALUE})")
    private Path place = Path.of(DemoCommand.FOLDER);

    @Override
    public Integer call() {
        boolean sound = true;
        for (NodeFolder node : NodeFolder.under(place)) {
            try (DatabaseVisit visit = node.visit()) {
                RegisterVerification verification =
                        RegisterProof.verification(
                                visit.jdbc(), visit.transactions(), node.name(), node.keys());
                Verdict verdict = verification.verify((done, total) -> {});
                sound &= verdict instanceof Verdict.Sound;
                System.out.println(node.name() + ": " + said(verdict));
            }
        }
        return sound ? 0 : 1;
    }

    private static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Sound sound ->
                    "sound, %d entries, %d of them under a signed head, root %s"
                            .formatted(sound.size(), sound.signedSize(), sound.root());
            case Verdict.Broken broken ->
                    "BROKEN at entry %d (%s): expected %s, found %s"
                            .formatted(
                                    broken.index(),
                                    broken.fault(),
                                    broken.expected(),
                                    broken.found());
        };
    }
}
