package chancery.foundation.documents.bounded;

import chancery.kernel.Problem;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One file being read: its name, its limits, and the moment by which reading must be done. */
public final class Reading {
    private final String fileName;
    private final ReadingLimits limits;
    private final long until;
    private long expanded;
    private int parts;

    /** The work of reading one file. */
    @FunctionalInterface
    public interface Work<T> {
        T read(Reading reading) throws IOException;
    }

    private Reading(String fileName, ReadingLimits limits, long until) {
        this.fileName = fileName;
        this.limits = limits;
        this.until = until;
    }

    static Reading start(String fileName, ReadingLimits limits) {
        return new Reading(fileName, limits, System.nanoTime() + limits.time().toNanos());
    }

    /**
     * Reads on a thread of its own, so that a file on which a parser hangs costs only that.
     *
     * @throws Problem what the work threw, {@code document.too-slow}, or {@code document.damaged}
     *     for whatever else a parser threw
     */
    public static <T> T inTime(String fileName, ReadingLimits limits, Work<T> work) {
        Reading reading = start(fileName, limits);
        FutureTask<T> task = new FutureTask<>(() -> work.read(reading));
        Thread thread = Thread.ofPlatform().daemon().name("reading a document").start(task);
        try {
            return task.get(limits.time().toMillis() + 500, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw reading.tooSlow();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw reading.refuse("document.unreadable");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Problem problem) {
                throw problem;
            }
            // Whatever else a parser threw says that the file is not what it claims to be.
            throw reading.refuse("document.damaged");
        }
    }

    /**
     * @throws Problem {@code document.too-large} for more bytes than a file may have
     */
    public static void refuseLarge(String fileName, long bytes, ReadingLimits limits) {
        if (bytes > limits.fileBytes()) {
            throw Problem.tooLarge("document.too-large")
                    .with("name", fileName)
                    .with("limit", limits.fileBytes() / (1024 * 1024) + " MB");
        }
    }

    public String fileName() {
        return fileName;
    }

    public ReadingLimits limits() {
        return limits;
    }

    /** To be called wherever a hostile file could make work endless. */
    public void goOn() {
        if (System.nanoTime() - until > 0 || Thread.currentThread().isInterrupted()) {
            throw tooSlow();
        }
    }

    /** Counts one more part of an archive or message. */
    public void part() {
        if (++parts > limits.parts()) {
            throw beyond("document.too-many-parts", limits.parts());
        }
        goOn();
    }

    /** Counts bytes that came out of compressed ones. */
    public void expand(long bytes) {
        expanded += bytes;
        if (expanded > limits.expandedBytes()) {
            throw beyond("document.expands", limits.expandedBytes() / (1024 * 1024) + " MB");
        }
        goOn();
    }

    /**
     * @param total length of the text found so far
     */
    public void textLength(long total) {
        if (total > limits.textLength()) {
            throw beyond("document.too-long", limits.textLength());
        }
    }

    /** Gives back {@code text} when neither it nor one of its lines is too long. */
    public String checked(String text) {
        textLength(text.length());
        int line = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line = c == '\n' || c == '\r' ? 0 : line + 1;
            if (line > limits.lineLength()) {
                throw beyond("document.line-too-long", limits.lineLength());
            }
        }
        return text;
    }

    public Problem refuse(String code) {
        return Problem.refused(code).with("name", fileName);
    }

    public Problem beyond(String code, Object limit) {
        return Problem.tooLarge(code).with("name", fileName).with("limit", limit);
    }

    private Problem tooSlow() {
        return beyond("document.too-slow", limits.time().toSeconds() + " s");
    }
}
