package chancery.door.cli.archives;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes over what was written before Chancery, by kind of archive. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes over what was kept elsewhere.",
        subcommands = {
            ImportFrusCommand.class,
            ImportPocomCommand.class,
            ImportVisitsCommand.class,
            ImportTravelsCommand.class
        })
public final class ImportCommand implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "name what to take over: chancery import frus|pocom|visits|travels FILE…");
        }
    }
}
