package chancery.foundation.search;

/**
 * A word of a text, folded: lower case, no accents, no article before an apostrophe, no leading
 * zeros.
 *
 * @param accented lower case with its accents, as stemmers want it
 * @param start and {@code end}: where it stands in the text, in UTF-16 code units
 * @param gap whether a part of the document ends before it, across which no phrase reaches
 */
record Word(String folded, String accented, int start, int end, boolean gap) {}
