package chancery.work.agenda.calendar;

import java.nio.charset.StandardCharsets;

/** Folds lines at 75 octets of UTF-8, never within a character (RFC 5545, section 3.1). */
final class Folding {
    private static final int WIDTH = 75;

    private Folding() {}

    /**
     * @param text lines that end in CR LF and are not folded yet
     */
    static byte[] fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 50);
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (character == '\r' || character == '\n') {
                width = 0;
            } else {
                int octets = octets(character);
                if (width + octets > WIDTH) {
                    folded.append("\r\n ");
                    width = 1;
                }
                width += octets;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
