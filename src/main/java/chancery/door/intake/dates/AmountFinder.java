package chancery.door.intake.dates;

import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Found;
import chancery.door.intake.text.Letter;
import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Misread;
import chancery.door.intake.text.Spellings;
import chancery.door.intake.text.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds amounts of money: a number in digits, perhaps a scale, and a currency before or behind.
 *
 * <p>Three digits behind a point or comma are taken for thousands, one or two for decimals, in
 * every language. The year is the one said right behind ("in 2024"), or at the start of the
 * sentence when it says no other.
 */
public final class AmountFinder {
    private static final String NUMBER =
            "(?<n>[0-9lo]{1,3}(?:[ .,'\u066c][0-9lo]{3})+(?:[.,\u066b][0-9]{1,2})?|[0-9]{1,15}(?:[.,\u066b][0-9]{1,9})?)(?![\\p{N}])";
    private static final String GAP = "[ \\t\\n]{0,2}";
    private static final Map<String, Integer> SCALES = scales();
    private static final String SCALE =
            "(?:(?<s>" + Lexicon.alternatives(SCALES.keySet()) + ")(?!\\p{L}))";
    private static final Map<String, String> CURRENCIES = currencies();
    private static final String CURRENCY =
            "(?<c>" + Lexicon.alternatives(CURRENCIES.keySet()) + ")(?![\\p{L}\\p{N}])";
    private static final String SYMBOL =
            "(?<c>"
                    + Lexicon.alternatives(
                            CURRENCIES.keySet().stream().filter(c -> c.length() <= 4).toList())
                    + ")";
    private static final String YEAR =
            "(?:[ \\t\\n]{1,3},?(?:en|in|pour|for|during|durante|para|au titre de|سنه|عام|في|خلال|برسم)(?:[ \\t\\n]{1,2}(?:l'annee|l'exercice|el ano|the year|fiscal year|سنه|عام))?[ \\t\\n]{1,3}(?<y>(?:1[5-9]|20|21)\\d\\d)(?![\\p{N}/-]))?";
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?:(?<![\\p{L}\\p{N}.,/-])|(?<=(?<!\\p{L})[وبل]))"
                            + NUMBER
                            + GAP
                            + "(?:"
                            + SCALE
                            + GAP
                            + ")?(?:(?:de|of|من)[ \\t\\n]{1,2}|d')?"
                            + CURRENCY
                            + YEAR);
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])"
                            + SYMBOL
                            + "[ \\t]{0,2}"
                            + NUMBER
                            + "(?:"
                            + GAP
                            + SCALE
                            + ")?(?![\\p{L}\\p{N}])"
                            + YEAR);
    private static final Pattern LEADING_YEAR =
            Pattern.compile(
                    "(?:en|in|pour|for|في سنه|في عام|سنه|خلال سنه)\\s(?:l'annee |el ano )?(?<y>(?:1[5-9]|20|21)\\d\\d)(?![\\p{N}/-]).*",
                    Pattern.DOTALL);
    private static final Pattern ANY_YEAR =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:1[5-9]|20|21)\\d\\d(?![\\p{L}\\p{N}])");

    private AmountFinder() {}

    /** In the order of the text. */
    public static List<Found<ReadAmount>> all(Letter letter) {
        List<Found<ReadAmount>> found = new ArrayList<>();
        List<Words> sentences = letter.sentences();
        for (Pattern pattern : List.of(BEHIND, BEFORE)) {
            Matcher match = pattern.matcher(letter.text());
            while (match.find()) {
                Words words = new Words(match.start(), match.end());
                if (found.stream().noneMatch(f -> f.words().overlaps(words))) {
                    read(letter, match, sentences).ifPresent(a -> found.add(new Found<>(a, words)));
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found;
    }

    private static Optional<ReadAmount> read(Letter letter, Matcher match, List<Words> sentences) {
        String currency = CURRENCIES.get(match.group("c").replaceAll("\\s+", " "));
        Optional<BigDecimal> number = number(match.group("n"));
        boolean code = match.group("c").length() == 3 && isCode(match.group("c"));
        boolean written = !code || letter.isCapitals(match.start("c"), match.end("c"));
        if (currency == null || number.isEmpty() || !written) {
            return Optional.empty();
        }
        BigDecimal value =
                number.get()
                        .scaleByPowerOfTen(power(letter, match.group("s")))
                        .stripTrailingZeros();
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        Integer year =
                match.group("y") == null
                        ? leadingYear(letter, match.start(), sentences)
                        : Integer.valueOf(match.group("y"));
        String text = letter.original(match.start(), match.end());
        return Optional.of(new ReadAmount(text, plain, currency, year));
    }

    private static @Nullable Integer leadingYear(Letter letter, int at, List<Words> sentences) {
        for (Words sentence : sentences) {
            if (sentence.contains(at)) {
                String text = letter.text().substring(sentence.start(), sentence.end());
                Matcher year = LEADING_YEAR.matcher(text);
                boolean only = ANY_YEAR.matcher(text).results().count() == 1;
                return only && year.matches() ? Integer.valueOf(year.group("y")) : null;
            }
        }
        return null;
    }

    private static Optional<BigDecimal> number(String written) {
        long real = written.chars().filter(Character::isDigit).count();
        if (real * 2 < written.replaceAll("[ .,']", "").length()) {
            return Optional.empty();
        }
        String digits =
                Misread.asDigits(written).replace('\u066b', ',').replaceAll("[ '\u066c]", "");
        int last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        if (last < 0) {
            return Optional.of(new BigDecimal(digits));
        }
        boolean thousands = digits.length() - last == 4 && !digits.startsWith("0");
        String whole = digits.substring(0, last).replaceAll("[.,]", "");
        String rest = digits.substring(last + 1);
        return Optional.of(new BigDecimal(thousands ? whole + rest : whole + "." + rest));
    }

    /** How many zeros a scale stands for; a billion has nine in English and twelve elsewhere. */
    private static int power(Letter letter, @Nullable String scale) {
        if (scale == null) {
            return 0;
        }
        String word = scale.replaceAll("\\s+", " ");
        if (word.equals("billion") || word.equals("billions")) {
            return letter.isIn("en") ? 9 : 12;
        }
        return SCALES.getOrDefault(word, 0);
    }

    private static Map<String, Integer> scales() {
        Map<String, Integer> powers = new HashMap<>();
        scale(powers, 3, "mille|milliers|mil|thousand|thousands|k|ألف|ألفا|آلاف");
        scale(powers, 6, "million|millions|millón|millones|mio|mln|m|مليون|مليونا|ملايين");
        scale(
                powers,
                9,
                "milliard|milliards|md|mds|mil millones|miles de millones|bn|مليار|مليارا|ملايير|مليارات|بليون");
        scale(powers, 12, "billion|billions|billón|billones");
        return powers;
    }

    private static void scale(Map<String, Integer> powers, int power, String words) {
        for (String word : words.split("\\|", -1)) {
            powers.put(Folded.plain(word), power);
        }
    }

    private static boolean isCode(String folded) {
        return Spellings.load("currencies").keys().contains(folded.toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> currencies() {
        Spellings sheet = Spellings.load("currencies");
        Map<String, String> codes = new HashMap<>();
        for (String code : sheet.keys()) {
            codes.put(code.toLowerCase(Locale.ROOT), code);
            for (String spelling : sheet.of(code)) {
                codes.put(Folded.plain(spelling), code);
            }
        }
        return codes;
    }
}
