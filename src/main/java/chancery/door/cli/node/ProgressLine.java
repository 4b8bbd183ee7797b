package chancery.door.cli.node;

/** A bar on standard error that grows in place; nothing where no person watches. */
public final class ProgressLine {
    private static final int WIDTH = 40;

    private final int total;
    private final boolean watched;

    public ProgressLine(int total) {
        this.total = Math.max(1, total);
        this.watched = System.console() != null && System.console().isTerminal();
    }

    public void at(int done) {
        if (watched) {
            int filled = (int) ((long) WIDTH * Math.min(done, total) / total);
            System.err.print(
                    "\r[%s%s] %d of %d"
                            .formatted(
                                    "█".repeat(filled), "·".repeat(WIDTH - filled), done, total));
            System.err.flush();
        }
    }

    public void end() {
        if (watched) {
            System.err.println();
        }
    }
}
