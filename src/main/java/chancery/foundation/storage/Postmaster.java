package chancery.foundation.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server that runs on a data folder.
 *
 * @param port on loopback
 */
record Postmaster(ProcessHandle process, int port) {
    private static final int PORT_LINE = 3;

    /**
     * The server that {@code postmaster.pid} names, if it still is one: a killed machine leaves a
     * file whose number may by now belong to any process.
     */
    static Optional<Postmaster> runningOn(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        try {
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> serves(process, data))
                    .map(process -> new Postmaster(process, port));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path data) {
        List<String> words = List.of(process.info().arguments().orElseGet(() -> new String[0]));
        int flag = words.indexOf("-D");
        return process.info().command().orElse("").endsWith("/postgres")
                && flag >= 0
                && flag + 1 < words.size()
                && words.get(flag + 1).equals(data.toString());
    }
}
