package chancery.door.cli.copies;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What leaves the program as files, for those entitled to it. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Saves dispatches and books as files, as far as the bearer of a token may see them.",
        subcommands = {ExportRegisterCommand.class, ExportDispatchCommand.class})
public final class ExportCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "register or dispatch?");
    }
}
