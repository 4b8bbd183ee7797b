package chancery.foundation.storage;

import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a program that refuses to run as root is started.
 *
 * <p>For root there are two ways. {@link InNamespace} leaves files and reach as they are: in a user
 * namespace without a mapping the process owns what root owns and has none of root's powers. Where
 * the kernel or a container forbids that, {@link AsNobody} changes the user, gives it the data
 * folder, and lets it pass through the private folders above.
 */
sealed interface Unprivileged {

    /** The command, wrapped. */
    List<String> command(List<String> command);

    /** Makes a folder one that the started program owns. */
    void own(Path folder) throws IOException;

    /**
     * @throws Problem {@code storage.postgres.root} for root when neither way works here
     */
    static Unprivileged forThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new AsIs();
        }
        for (Unprivileged way : List.of(new InNamespace(), new AsNobody())) {
            if (works(way)) {
                return way;
            }
        }
        throw Problem.refused("storage.postgres.root");
    }

    private static boolean works(Unprivileged way) {
        try {
            return new ProcessBuilder(way.command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> wrap(List<String> wrapper, List<String> command) {
        List<String> whole = new ArrayList<>(wrapper);
        whole.addAll(command);
        return whole;
    }

    /** An ordinary user needs nothing. */
    record AsIs() implements Unprivileged {
        @Override
        public List<String> command(List<String> command) {
            return command;
        }

        @Override
        public void own(Path folder) {
            // It is ours already.
        }
    }

    /** {@code unshare -U}, see user_namespaces(7). */
    record InNamespace() implements Unprivileged {
        @Override
        public List<String> command(List<String> command) {
            return wrap(List.of("unshare", "--user", "--"), command);
        }

        @Override
        public void own(Path folder) {
            // What root owns, a process of root owns in any namespace.
        }
    }

    /**
     * {@code setpriv} to the user nobody, keeping CAP_DAC_OVERRIDE alone: folders above may be
     * closed to everybody but root. Without the securebit access(2) would ignore the capability,
     * see capabilities(7).
     */
    record AsNobody() implements Unprivileged {
        private static final List<String> WRAPPER =
                List.of(
                        "setpriv",
                        "--securebits=+no_setuid_fixup",
                        "--reuid=nobody",
                        "--regid=nogroup",
                        "--clear-groups",
                        "--inh-caps=+dac_override",
                        "--ambient-caps=+dac_override",
                        "--bounding-set=-all,+dac_override",
                        "--");

        @Override
        public List<String> command(List<String> command) {
            return wrap(WRAPPER, command);
        }

        @Override
        public void own(Path folder) throws IOException {
            var nobody =
                    folder.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName("nobody");
            try (var files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.setOwner(file, nobody);
                }
            }
        }
    }
}
