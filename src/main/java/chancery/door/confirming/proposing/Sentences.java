package chancery.door.confirming.proposing;

import chancery.door.intake.text.Span;

/** The sentence around some words of a text. */
final class Sentences {
    private Sentences() {}

    /** From behind the sign that ends the sentence before, up to the one that ends this one. */
    static Span around(String text, Span words) {
        int start = words.start();
        while (start > 0 && !ends(text, start - 1)) {
            start--;
        }
        int end = Math.min(words.end(), text.length());
        while (end < text.length() && !ends(text, end)) {
            end++;
        }
        return new Span(start, Math.max(start, end));
    }

    /** A point before a space, or an empty line; not the point of "M." or an initial. */
    private static boolean ends(String text, int at) {
        char c = text.charAt(at);
        boolean last = at + 1 >= text.length();
        if (c == '\n') {
            return last || text.charAt(at + 1) == '\n' || at > 0 && text.charAt(at - 1) == '\n';
        }
        if (c == ';' || c == '؛' || c == '!' || c == '?' || c == '؟') {
            return true;
        }
        boolean abbreviated =
                at > 1 && Character.isUpperCase(text.charAt(at - 1))
                        || at > 2
                                && Character.isUpperCase(text.charAt(at - 2))
                                && !Character.isLetter(text.charAt(at - 3));
        return c == '.' && !abbreviated && (last || Character.isWhitespace(text.charAt(at + 1)));
    }
}
