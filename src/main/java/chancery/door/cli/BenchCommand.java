package chancery.door.cli;

import chancery.door.bench.RegisterBench;
import chancery.door.bench.SealBench;
import chancery.door.bench.SearchBench;
import chancery.kernel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures beside a rival, in the same run; medians and ratios. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures sealing, registering or searching beside rivals in the same run; prints medians and ratios.",
            "Runs for minutes; other work on the machine makes single figures meaningless, ratios less so."
        })
final class BenchCommand implements Callable<Integer> {
    private enum Subject {
        SEAL,
        REGISTER,
        SEARCH
    }

    @Parameters(index = "0", paramLabel = "SUBJECT", description = "seal, register or search")
    private Subject subject = Subject.SEAL;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "for search: the folder of the TEI volumes")
    private @Nullable Path volumes;

    @Override
    public Integer call() throws Exception {
        switch (subject) {
            case SEAL -> SealBench.run(System.out);
            case REGISTER -> {
                Path folder = Files.createTempDirectory("chancery-bench");
                try {
                    RegisterBench.run(System.out, folder);
                } finally {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
            case SEARCH -> {
                if (volumes == null) {
                    throw Problem.refused("cli.bench-volumes");
                }
                SearchBench.run(System.out, volumes);
            }
        }
        return 0;
    }
}
