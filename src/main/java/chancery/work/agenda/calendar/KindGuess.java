package chancery.work.agenda.calendar;

import chancery.work.agenda.KeyDateKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Guesses the kind of a date from the words of its title, in four languages. */
final class KindGuess {
    private static final Map<KeyDateKind, Pattern> WORDS = new LinkedHashMap<>();

    static {
        word(
                KeyDateKind.ELECTION,
                "[ée]lection|scrutin|elecci[oó]n|comicios|referend|référend|انتخاب|اقتراع");
        word(KeyDateKind.SUMMIT, "sommet|summit|cumbre|قمة");
        word(
                KeyDateKind.NATIONAL_DAY,
                "f[êe]te nationale|national day|independence day|día nacional|fiestas patrias|independencia|اليوم الوطني|عيد الاستقلال");
        word(KeyDateKind.ANNIVERSARY, "anniversa|aniversario|ذكرى");
        word(KeyDateKind.EXPIRY, "expir|échéance|vencimiento|انتهاء|انقضاء");
        word(KeyDateKind.REVIEW, "revue|review|revisi[oó]n|مراجعة");
    }

    private KindGuess() {}

    private static void word(KeyDateKind kind, String words) {
        WORDS.put(kind, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    static KeyDateKind of(String title) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(title).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(KeyDateKind.OTHER);
    }
}
