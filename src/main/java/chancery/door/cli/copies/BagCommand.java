package chancery.door.cli.copies;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What goes by hand while links are down. */
@Command(
        name = "bag",
        mixinStandardHelpOptions = true,
        description = "Carries by hand what waits for another node.",
        subcommands = {BagPackCommand.class, BagOpenCommand.class})
public final class BagCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "pack or open?");
    }
}
