package chancery.door.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** One resource file of this room: keys, and for each the spellings between bars. */
public final class Spellings {
    private static final String FOLDER = "/chancery/door/intake/";

    private final Properties properties;

    private Spellings(Properties properties) {
        this.properties = properties;
    }

    /**
     * @param name of a {@code .properties} file of this room, without its ending
     */
    public static Spellings load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Spellings.class.getResourceAsStream(FOLDER + name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Spellings(properties);
    }

    /** In a fixed order. */
    public Set<String> keys() {
        return new TreeSet<>(properties.stringPropertyNames());
    }

    /** As written in the file; empty when there is no such key. */
    public List<String> of(String key) {
        List<String> found = new ArrayList<>();
        for (String part : properties.getProperty(key, "").split("\\|", -1)) {
            if (!part.isBlank()) {
                found.add(part.strip());
            }
        }
        return found;
    }

    /** Folded, the longest first, so that an alternation of them matches the longest. */
    public List<String> folded(String key) {
        List<String> found = new ArrayList<>();
        for (String spelling : of(key)) {
            String folded = Folded.plain(spelling);
            if (!folded.isEmpty() && !found.contains(folded)) {
                found.add(folded);
            }
        }
        found.sort((a, b) -> b.length() - a.length());
        return found;
    }

    /** The folded words of a key that is a plain list of words. */
    public List<String> words(String key) {
        List<String> found = new ArrayList<>();
        for (String word : properties.getProperty(key, "").split("\\s+", -1)) {
            String folded = Folded.plain(word);
            if (!folded.isEmpty()) {
                found.add(folded);
            }
        }
        return found;
    }
}
