package chancery.foundation.documents;

import chancery.kernel.Problem;

/** One file being read: its name, its limits, and the moment by which reading must be done. */
final class Reading {
    private final String fileName;
    private final ReadingLimits limits;
    private final long until;
    private long expanded;
    private int parts;

    private Reading(String fileName, ReadingLimits limits, long until) {
        this.fileName = fileName;
        this.limits = limits;
        this.until = until;
    }

    static Reading start(String fileName, ReadingLimits limits) {
        return new Reading(fileName, limits, System.nanoTime() + limits.time().toNanos());
    }

    String fileName() {
        return fileName;
    }

    ReadingLimits limits() {
        return limits;
    }

    /** To be called wherever a hostile file could make work endless. */
    void goOn() {
        if (System.nanoTime() - until > 0 || Thread.currentThread().isInterrupted()) {
            throw tooSlow();
        }
    }

    /** Counts one more part of an archive or message. */
    void part() {
        if (++parts > limits.parts()) {
            throw beyond("document.too-many-parts", limits.parts());
        }
        goOn();
    }

    /** Counts bytes that came out of compressed ones. */
    void expand(long bytes) {
        expanded += bytes;
        if (expanded > limits.expandedBytes()) {
            throw beyond("document.expands", limits.expandedBytes() / (1024 * 1024) + " MB");
        }
        goOn();
    }

    /**
     * @param total length of the text found so far
     */
    void textLength(long total) {
        if (total > limits.textLength()) {
            throw beyond("document.too-long", limits.textLength());
        }
    }

    /** Gives back {@code text} when neither it nor one of its lines is too long. */
    String checked(String text) {
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

    Problem refuse(String code) {
        return Problem.refused(code).with("name", fileName);
    }

    Problem beyond(String code, Object limit) {
        return Problem.tooLarge(code).with("name", fileName).with("limit", limit);
    }

    Problem tooSlow() {
        return beyond("document.too-slow", limits.time().toSeconds() + " s");
    }
}
