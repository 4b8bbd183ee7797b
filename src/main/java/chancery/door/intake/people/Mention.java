package chancery.door.intake.people;

import org.jspecify.annotations.Nullable;

/**
 * One place where a text names somebody. Offsets count tokens, ends are exclusive.
 *
 * @param from first token of honorific, name and function
 * @param honorificEnd where the honorific ends that begins at {@code honorific}; equal for none
 * @param house the institution named beside a function or in place of one
 */
record Mention(
        int from,
        int to,
        int nameFrom,
        int nameTo,
        int honorific,
        int honorificEnd,
        @Nullable Function function,
        @Nullable Range house) {

    /** A stretch of tokens. */
    record Range(int from, int to) {}

    /**
     * What somebody is.
     *
     * @param head the token of its head word
     */
    record Function(int from, int to, int head) {}

    boolean hasHonorific() {
        return honorific < honorificEnd;
    }

    int nameLength() {
        return nameTo - nameFrom;
    }
}
