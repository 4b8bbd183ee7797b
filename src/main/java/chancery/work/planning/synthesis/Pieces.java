package chancery.work.planning.synthesis;

import java.util.ArrayList;
import java.util.List;

/** Long texts in pieces that a message may hold. */
final class Pieces {
    private Pieces() {}

    /**
     * Cut at the ends of lines where there are any; no piece is empty or longer than {@code most}
     * characters, and no character is cut in two.
     */
    static List<String> of(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > most) {
            int line = rest.lastIndexOf('\n', most);
            int end = line > 0 ? line : most;
            if (Character.isHighSurrogate(rest.charAt(end - 1))) {
                end--;
            }
            pieces.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }
}
