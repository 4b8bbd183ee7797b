package chancery.door.cli.keys;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Renewing the certificate by which a node is known on its link. */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = {
            "Renews the certificate of a node's link: the node asks (request), the authority answers (certify), the node",
            "goes over to it (take). The request and the answer are small files, carried by hand, by bag or by mail."
        },
        subcommands = {LinkRequestCommand.class, LinkCertifyCommand.class, LinkTakeCommand.class})
final class KeysLinkCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "request, certify or take?");
    }
}
