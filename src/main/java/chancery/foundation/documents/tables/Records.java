package chancery.foundation.documents.tables;

/** The cells of separated text, one after the other, in a single pass. */
final class Records {

    /** Takes a cell; rows and columns count from 1. */
    @FunctionalInterface
    interface Taker {
        /** Returns whether to go on. */
        boolean take(int row, int column, String cell);
    }

    private final String text;
    private final char separator;

    Records(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    void forEach(Taker taker) {
        int row = 1;
        int column = 1;
        int at = 0;
        boolean more = !text.isEmpty();
        while (more) {
            int end = endOfCell(at);
            more = taker.take(row, column, cell(at, end)) && end < text.length();
            if (more && text.charAt(end) == separator) {
                column++;
                at = end + 1;
            } else if (more) {
                row++;
                column = 1;
                at = end + (text.startsWith("\r\n", end) ? 2 : 1);
                more = at < text.length();
            }
        }
    }

    /** Where the separator or line end behind the cell stands. */
    private int endOfCell(int start) {
        int close = isQuoted(start) ? closingQuote(start) : -1;
        int at = close < 0 ? start : close + 1;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private String cell(int start, int end) {
        int close = isQuoted(start) ? closingQuote(start) : -1;
        if (close < 0) {
            return text.substring(start, end);
        }
        String inside = text.substring(start + 1, close).replace("\"\"", "\"");
        return inside.replace("\r\n", "\n") + text.substring(close + 1, end);
    }

    private boolean isQuoted(int start) {
        return start < text.length() && text.charAt(start) == '"';
    }

    /** The quote that ends the cell, doubled ones skipped; -1 when there is none. */
    private int closingQuote(int start) {
        int at = text.indexOf('"', start + 1);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }

    private boolean isEnd(char c) {
        return c == separator || c == '\n' || c == '\r';
    }
}
