package chancery.door.intake.gazetteer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of an adjective of nationality, out of the masculine singular. They cover what the
 * languages do regularly; an irregular feminine ("grecque", "turque") is spelt out here.
 */
final class Nationality {
    private Nationality() {}

    /**
     * @param language 0 to 3: French, English, Spanish, Arabic
     */
    static Set<String> forms(String masculine, int language) {
        return switch (language) {
            case 0 -> french(masculine);
            case 2 -> spanish(masculine);
            case 3 -> arabic(masculine);
            default -> Set.of(masculine, masculine + "s");
        };
    }

    private static Set<String> french(String word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word, word + "s"));
        String feminine = word + "e";
        if (word.endsWith("e")) {
            feminine = word;
        } else if (word.endsWith("ien") || word.endsWith("éen") || word.endsWith("yen")) {
            feminine = word + "ne";
        } else if (word.endsWith("on")) {
            feminine = word + "ne";
        } else if (word.equals("grec")) {
            feminine = "grecque";
        } else if (word.equals("turc")) {
            feminine = "turque";
        }
        forms.add(feminine);
        forms.add(feminine + "s");
        return forms;
    }

    private static Set<String> spanish(String word) {
        Set<String> forms = new LinkedHashSet<>(List.of(word, word + "s"));
        if (word.endsWith("o")) {
            String stem = word.substring(0, word.length() - 1);
            forms.addAll(List.of(stem + "a", stem + "as"));
        } else if (word.endsWith("és") || word.endsWith("án") || word.endsWith("ol")) {
            forms.addAll(List.of(word + "a", word + "as", word + "es"));
        } else {
            forms.add(word + "es");
        }
        return forms;
    }

    /** With and without the article, feminine, dual and plural; the article on each word of two. */
    private static Set<String> arabic(String word) {
        Set<String> forms = new LinkedHashSet<>();
        for (String ending : List.of("", "ة", "ين", "ون", "ان", "تين")) {
            forms.add(word + ending);
            forms.add("ال" + word.replace(" ", " ال") + ending);
        }
        return forms;
    }
}
