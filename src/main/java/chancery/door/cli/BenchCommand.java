package chancery.door.cli;

import chancery.door.bench.PlanBench;
import chancery.door.bench.RegisterBench;
import chancery.door.bench.SealBench;
import chancery.door.bench.SearchBench;
import chancery.door.bench.reading.ReadBench;
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
            "Measures sealing, registering, searching or consolidating beside rivals in the same run; prints medians and ratios.",
            "read compares what is read out of documents with what is expected: precision, recall and F1.",
            "Runs for minutes; other work on the machine makes single figures meaningless, ratios less so."
        })
final class BenchCommand implements Callable<Integer> {
    private enum Subject {
        SEAL,
        REGISTER,
        SEARCH,
        PLAN,
        READ
    }

    @Parameters(
            index = "0",
            paramLabel = "SUBJECT",
            description = "seal, register, search, plan or read")
    private Subject subject = Subject.SEAL;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FOLDER",
            description = {
                "for search: the folder of the TEI volumes;",
                "for read: the folder of documents with an *.expected.json beside each"
            })
    private @Nullable Path folder;

    @Override
    public Integer call() throws Exception {
        switch (subject) {
            case SEAL -> SealBench.run(System.out);
            case REGISTER -> inFolder(folder -> RegisterBench.run(System.out, folder));
            case PLAN -> inFolder(folder -> PlanBench.run(System.out, folder));
            case SEARCH -> {
                if (folder == null) {
                    throw Problem.refused("cli.bench-volumes");
                }
                SearchBench.run(System.out, folder);
            }
            case READ -> {
                if (folder == null) {
                    throw Problem.refused("cli.bench-expected");
                }
                ReadBench.run(System.out, folder);
            }
        }
        return 0;
    }

    private interface Measuring {
        void in(Path folder) throws Exception;
    }

    private static void inFolder(Measuring bench) throws Exception {
        Path folder = Files.createTempDirectory("chancery-bench");
        try {
            bench.in(folder);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
