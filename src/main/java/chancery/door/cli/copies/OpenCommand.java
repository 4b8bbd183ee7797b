package chancery.door.cli.copies;

import chancery.door.cli.node.NodeFolder;
import chancery.door.cli.node.WhichNode;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a file that was sealed for a unit of this node. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = {
            "Opens a file that seal made for a unit of this node, after the checks that a dispatch goes through, and says who",
            "signed it. A dispatch is not opened here: it is read in the program, where its reading is recorded."
        })
public final class OpenCommand implements Callable<Integer> {
    private static final long MOST_BYTES = 40L << 20;

    @Parameters(index = "0", paramLabel = "FILE", description = "what was sealed")
    private Path file = Path.of("file.sealed");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "a new file (default: the name that it was sealed under, beside FILE)")
    private @Nullable Path out;

    @Mixin private WhichNode which = new WhichNode();

    @Override
    public Integer call() throws IOException {
        NodeFolder node = which.node();
        if (!Files.isReadable(file)) {
            throw Problem.absent("cli.file-absent").with("file", file);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw Problem.tooLarge("sealing.too_large");
        }
        SealedFile.Content opened =
                SealedFile.open(
                        Files.readAllBytes(file),
                        node.privateKeys(),
                        node.identity().directory(),
                        InstantSource.system());
        Path target = out == null ? file.toAbsolutePath().resolveSibling(name(opened)) : out;
        if (Files.exists(target)) {
            throw Problem.conflict("cli.file-exists").with("file", target);
        }
        Files.write(target, opened.bytes(), StandardOpenOption.CREATE_NEW);
        System.out.printf(
                "%s: %d bytes from %s, signed on %s, %s%n",
                target,
                opened.bytes().length,
                opened.header().from(),
                opened.header().issued(),
                opened.header().distribution().label());
        return 0;
    }

    /** The last part of the name alone, and never one that hides or climbs. */
    private static String name(SealedFile.Content opened) {
        String name = opened.name().replaceAll(".*[/\\\\]", "").replaceAll("^\\.+", "");
        return name.isBlank() ? "opened" : name;
    }
}
