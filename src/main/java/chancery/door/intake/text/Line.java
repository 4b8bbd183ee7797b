package chancery.door.intake.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the folded text, without its line end.
 *
 * @param start offset of its first character in the folded text
 * @param text its characters, white space at its ends included
 */
public record Line(int start, String text) {

    public int end() {
        return start + text.length();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** How many columns of space it begins with. */
    public int indent() {
        int i = 0;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    public static List<Line> of(String folded) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= folded.length()) {
            int end = folded.indexOf('\n', start);
            int stop = end < 0 ? folded.length() : end;
            lines.add(new Line(start, folded.substring(start, stop)));
            start = stop + 1;
        }
        return lines;
    }
}
