package chancery.door.archives.pocom;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.directory.names.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the archive, which speaks English, is called in our languages: the titles of heads of
 * mission, the missions, the countries that its names of territories mean today ({@code
 * archives/pocom.properties}).
 */
final class PocomWords {
    private final Properties texts = new Properties();

    PocomWords() {
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                PocomWords.class.getResourceAsStream("/archives/pocom.properties")),
                        StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A title in English with the translations that are known. */
    Wording role(String id, String english) {
        return translated("role." + id, Wording.of(Language.EN, english));
    }

    /** The country that a territory's name means today; none for states that are no more. */
    Optional<Country> country(String territory) {
        String code = texts.getProperty("territory." + territory + ".code");
        if (code != null) {
            return code.isEmpty() ? Optional.empty() : Optional.of(Country.of(code));
        }
        try {
            return Country.typed(territory.replace('-', ' '));
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    /** What the mission to a territory is called. */
    Wording mission(String territory) {
        @Nullable Country country = country(territory).orElse(null);
        Wording names = Wording.NONE;
        for (Language language : Language.values()) {
            String key = "territory." + territory + "." + language.code();
            String place =
                    texts.getProperty(
                            key,
                            country == null ? titled(territory) : country.name(language.locale()));
            names =
                    names.and(
                            language,
                            Objects.requireNonNull(texts.getProperty("mission." + language.code()))
                                    .replace("{place}", place));
        }
        return names;
    }

    Wording wording(String key, String english) {
        return translated(key, Wording.of(Language.EN, english));
    }

    private Wording translated(String key, Wording english) {
        Wording wording = english;
        for (Language language : Language.values()) {
            String text = texts.getProperty(key + "." + language.code());
            if (text != null && language != Language.EN) {
                wording = wording.and(language, text);
            }
        }
        return wording;
    }

    private static String titled(String territory) {
        StringBuilder title = new StringBuilder();
        for (String word : territory.split("-")) {
            title.append(title.isEmpty() ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return title.toString();
    }
}
