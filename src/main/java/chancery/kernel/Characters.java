package chancery.kernel;

/**
 * What a text may be made of to be kept, signed and shown: Unicode scalar values without U+0000.
 */
public final class Characters {
    private Characters() {}

    /**
     * Whether a text holds only characters that every place of ours keeps. No keyboard writes the
     * others: U+0000, which PostgreSQL refuses, and half of a surrogate pair, which UTF-8 cannot
     * say.
     */
    public static boolean areKeepable(CharSequence text) {
        return text.codePoints()
                .noneMatch(c ->
                        c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
