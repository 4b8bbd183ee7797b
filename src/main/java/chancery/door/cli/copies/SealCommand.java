package chancery.door.cli.copies;

import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Seals a file for units, outside of the registers. */
@Command(
        name = "seal",
        mixinStandardHelpOptions = true,
        description = {
            "Signs a file of at most 20 MB with the key of one of this node's units and encrypts it for other units and the",
            "archive. It is no dispatch: it has no number, and no register knows it."
        })
public final class SealCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 20L << 20;

    @Parameters(index = "0", paramLabel = "FILE", description = "what to seal")
    private Path file = Path.of("file");

    @Option(
            names = "--to",
            required = true,
            arity = "1..*",
            paramLabel = "UNIT",
            description = "for whom")
    private List<String> to = List.of();

    @Option(
            names = "--from",
            paramLabel = "UNIT",
            description = "which unit of the node signs, where there are several")
    private @Nullable String from;

    @Option(
            names = "--distribution",
            defaultValue = "UNMARKED",
            description = "the label that is signed with it (default: ${DEFAULT-VALUE})")
    private Label label = Label.UNMARKED;

    @Option(names = "--out", paramLabel = "FILE", description = "a new file (default: FILE.sealed)")
    private @Nullable Path out;

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() throws IOException {
        NodeFolder node = which.node();
        Path target = out == null ? file.resolveSibling(file.getFileName() + ".sealed") : out;
        if (Files.exists(target)) {
            throw Problem.conflict("cli.file-exists").with("file", target);
        }
        if (!Files.isReadable(file)) {
            throw Problem.absent("cli.file-absent").with("file", file);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw Problem.tooLarge("sealing.annex_too_large")
                    .with("name", file.getFileName())
                    .with("most", MOST_BYTES >> 20);
        }
        byte[] sealed =
                SealedFile.seal(
                        file.getFileName().toString(),
                        Files.readAllBytes(file),
                        signer(node.privateKeys()),
                        to.stream().map(UnitCode::of).distinct().toList(),
                        Distribution.of(label, Set.of()),
                        node.identity().directory(),
                        InstantSource.system());
        Files.write(target, sealed, StandardOpenOption.CREATE_NEW);
        System.out.printf("%s: %d bytes%n", target, sealed.length);
        return 0;
    }

    private UnitKeys signer(List<UnitKeys> held) {
        return held.stream()
                .filter(keys ->
                        from == null ? held.size() == 1 : keys.unit().equals(UnitCode.of(from)))
                .findFirst()
                .orElseThrow(() ->
                        Problem.refused("cli.seal-from")
                                .with(
                                        "units",
                                        String.join(
                                                ", ",
                                                held.stream()
                                                        .map(keys -> keys.unit().value())
                                                        .toList())));
    }
}
