package chancery.door.cli;

import chancery.door.cli.archives.ImportCommand;
import chancery.door.cli.copies.BackupCommand;
import chancery.door.cli.copies.BagCommand;
import chancery.door.cli.copies.ExportCommand;
import chancery.door.cli.copies.OpenCommand;
import chancery.door.cli.copies.RestoreCommand;
import chancery.door.cli.copies.SealCommand;
import chancery.door.cli.demo.DemoCommand;
import chancery.door.cli.founding.FoundCommand;
import chancery.door.cli.keys.KeysCommand;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** All commands by name. */
@Command(
        name = "chancery",
        mixinStandardHelpOptions = true,
        version = "Chancery 0.1.0",
        description = "One program for a foreign service: its ministry and its posts abroad.",
        subcommands = {
            DemoCommand.class,
            ReadCommand.class,
            ServeCommand.class,
            FoundCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            BenchCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            SealCommand.class,
            OpenCommand.class,
            BagCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ReindexCommand.class,
            CommandLine.HelpCommand.class
        })
public final class ChanceryCommand implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ChanceryCommand.class);

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            spec.commandLine().usage(System.out);
        }
    }

    /** The exit status: 0, 1 when the data was refused, 2 when the command was not understood. */
    public static int run(String... args) {
        return new CommandLine(new ChanceryCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println("chancery: " + explain(failure));
                    return 1;
                })
                .execute(args);
    }

    /**
     * One line in the language of the environment; a fault of ours says so and where it happened.
     */
    public static String explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                Language language =
                        Language.of(Locale.getDefault().getLanguage()).orElse(Language.EN);
                return Words.load().text(language, problem);
            }
        }
        LOG.error("a fault of the program", failure);
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName()
                + ": "
                + String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }
}
