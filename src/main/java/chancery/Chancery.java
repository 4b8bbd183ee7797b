package chancery;

import chancery.door.cli.ChanceryCommand;

/** The program's entry: the {@code chancery} command. */
public final class Chancery {
    private Chancery() {}

    static void main(String[] args) {
        System.exit(ChanceryCommand.run(args));
    }
}
