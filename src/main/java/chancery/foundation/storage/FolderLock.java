package chancery.foundation.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One process at a time in a folder: an advisory lock on the file {@code lock} inside it. */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock hold(Path folder) {
        PrivateFiles.createFolder(folder);
        Path file = folder.resolve("lock");
        try {
            return claim(folder, file);
        } catch (IOException e) {
            throw PrivateFiles.unusable(folder, e);
        }
    }

    private static FolderLock claim(Path folder, Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw Problem.conflict("storage.home.locked")
                        .with("folder", folder)
                        .with("process", Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(ownProcess()).getBytes(UTF_8)));
            return new FolderLock(channel);
        } catch (IOException | Problem e) {
            channel.close();
            throw e;
        }
    }

    /** Null when somebody holds it, be it another process or this one. */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static long ownProcess() {
        return ProcessHandle.current().pid();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // The lock goes with the process at the latest.
        }
    }
}
