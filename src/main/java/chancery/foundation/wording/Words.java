package chancery.foundation.wording;

import chancery.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All texts of the program by key, in each {@link Language}.
 *
 * <p>A text may hold <code>{name}</code> for values. A key without a text is shown as itself, so
 * that a page stands and the gap is seen; a test keeps the four languages equal.
 */
public final class Words {
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");

    private final Map<Language, Map<String, String>> texts;

    private Words(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /** Reads every {@code messages/<room>_<language>.properties} of the program, in UTF-8. */
    public static Words load() {
        Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
        return new Words(texts);
    }

    public String text(Language language, String key) {
        return Objects.requireNonNull(texts.get(language)).getOrDefault(key, key);
    }

    public String text(Language language, String key, Map<String, ?> values) {
        Matcher holes = HOLE.matcher(text(language, key));
        StringBuilder filled = new StringBuilder();
        while (holes.find()) {
            Object value = values.get(holes.group(1));
            holes.appendReplacement(
                    filled, Matcher.quoteReplacement(value == null ? "…" : value.toString()));
        }
        return holes.appendTail(filled).toString();
    }

    public boolean has(Language language, String key) {
        return Objects.requireNonNull(texts.get(language)).containsKey(key);
    }

    /** What a problem says to a reader of this language. */
    public String text(Language language, Problem problem) {
        return text(language, "problem." + problem.code(), problem.values());
    }

    public Set<String> keys(Language language) {
        return Set.copyOf(Objects.requireNonNull(texts.get(language)).keySet());
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> texts = new HashMap<>();
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver(Words.class.getClassLoader())
                            .getResources(
                                    "classpath*:messages/*_" + language.code() + ".properties");
            for (Resource file : files) {
                Properties properties = new Properties();
                try (InputStream in = file.getInputStream()) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                for (String key : properties.stringPropertyNames()) {
                    String before = texts.put(key, properties.getProperty(key));
                    if (before != null) {
                        throw new IllegalStateException(
                                "two texts for " + key + " in " + language.code());
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "the texts of " + language.code() + " cannot be read", e);
        }
        return Map.copyOf(texts);
    }
}
