package chancery.door.intake.engagement;

import chancery.door.intake.text.Words;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Une visite de trois jours", "a four-day visit", "visita de dos días": how many days it took. */
final class Duration {
    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("deux", 2),
                    Map.entry("trois", 3),
                    Map.entry("quatre", 4),
                    Map.entry("cinq", 5),
                    Map.entry("six", 6),
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("dos", 2),
                    Map.entry("tres", 3),
                    Map.entry("cuatro", 4),
                    Map.entry("cinco", 5),
                    Map.entry("seis", 6),
                    Map.entry("ثلاثه", 3),
                    Map.entry("اربعه", 4),
                    Map.entry("خمسه", 5),
                    Map.entry("يومين", 2));
    private static final Pattern DAYS =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:(?<n>[2-9]|"
                            + String.join("|", NUMBERS.keySet())
                            + ")[\\s-]{1,2}(?:jours|days?|dias|ايام)|(?<dual>يومين))(?!\\p{L})");

    private Duration() {}

    static Optional<Integer> in(String text, Words sentence) {
        Matcher match = DAYS.matcher(text).region(sentence.start(), sentence.end());
        if (!match.find()) {
            return Optional.empty();
        }
        String number = match.group("n") == null ? match.group("dual") : match.group("n");
        return Optional.of(NUMBERS.getOrDefault(number, digit(number)));
    }

    private static int digit(String number) {
        return Character.isDigit(number.charAt(0)) ? number.charAt(0) - '0' : 1;
    }
}
