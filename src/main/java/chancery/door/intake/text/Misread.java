package chancery.door.intake.text;

import java.util.Map;
import java.util.Optional;

/** What optical character recognition does to words and numbers, and how far to forgive it. */
public final class Misread {
    private static final int SHORTEST = 5;
    private static final int LONG = 14;

    private Misread() {}

    /**
     * What the one known word means that looks the same to a machine, or differs from {@code word}
     * by a letter, or by two when it has 14 letters and more; empty for words under 5 letters that
     * differ, and when the neighbours disagree.
     */
    public static <T> Optional<T> closest(String word, Map<String, T> known) {
        T same = known.get(word);
        if (same != null) {
            return Optional.of(same);
        }
        String looks = looks(word);
        T found = null;
        int nearest = Integer.MAX_VALUE;
        for (Map.Entry<String, T> entry : known.entrySet()) {
            String other = looks(entry.getKey());
            int shorter = Math.min(looks.length(), other.length());
            int most = shorter >= LONG ? 2 : shorter >= SHORTEST ? 1 : 0;
            int far = shorter < 3 ? most + 1 : distance(looks, other, most);
            if (far > most || far > nearest) {
                continue;
            }
            if (far == nearest && found != null && !found.equals(entry.getValue())) {
                return Optional.empty();
            }
            found = entry.getValue();
            nearest = far;
        }
        return Optional.ofNullable(found);
    }

    /** A number in which O, I and l stand for digits, put right. */
    public static String asDigits(String folded) {
        return folded.replace('o', '0').replace('l', '1').replace('i', '1').replace('|', '1');
    }

    /** The word with one letter for all that look like it: l for i and 1, o for 0, m for rn. */
    private static String looks(String folded) {
        return folded.replace('i', 'l')
                .replace('1', 'l')
                .replace('|', 'l')
                .replace('0', 'o')
                .replace('5', 's')
                .replace("rn", "m");
    }

    /** Levenshtein's distance; anything above {@code most} stands for "too far". */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
