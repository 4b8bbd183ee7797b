package chancery.door.cli.keys;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The life of keys: what there is, new ones, stolen ones. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description =
                "Lists, renews, certifies and revokes the keys of units, and renews those of links.",
        subcommands = {
            KeysListCommand.class,
            KeysRenewCommand.class,
            KeysCertifyCommand.class,
            KeysRevokeCommand.class,
            KeysTakeCommand.class,
            KeysLinkCommand.class
        })
public final class KeysCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "list, renew, certify, revoke, take or link?");
    }
}
