package chancery.door.cli;

import chancery.door.bench.RegisterBench;
import chancery.door.bench.SealBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures beside a rival, in the same run; medians and ratios. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures sealing or registering beside rivals in the same run; prints medians and ratios.",
            "Runs for minutes; other work on the machine makes single figures meaningless, ratios less so."
        })
final class BenchCommand implements Callable<Integer> {
    private enum Subject {
        SEAL,
        REGISTER
    }

    @Parameters(index = "0", paramLabel = "SUBJECT", description = "seal or register")
    private Subject subject = Subject.SEAL;

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
        }
        return 0;
    }
}
