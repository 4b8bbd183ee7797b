package chancery.correspondence;

import chancery.foundation.documents.TextExtraction;
import chancery.kernel.Problem;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the words out of an annex for the search; empty where it has none that can be read. Of what
 * programs write for each other (JSON) only the sentences and names are words, no keys, codes or
 * identifiers.
 */
@Component
public class AnnexText {
    /** At most so many characters are kept of one annex. */
    static final int LONGEST = 1_000_000;

    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}");

    private static final Logger LOG = LoggerFactory.getLogger(AnnexText.class);

    private final TextExtraction extraction = new TextExtraction();

    /**
     * @param name of the file; its ending tells JSON
     * @return at most {@value #LONGEST} characters
     */
    public String of(String name, byte[] bytes) {
        try {
            String text =
                    name.toLowerCase(Locale.ROOT).endsWith(".json")
                            ? sentences(bytes)
                            : extraction.extract(name, bytes).text();
            String words = text.replace("\0", "");
            return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
        } catch (Problem problem) {
            LOG.info("an annex is kept without its words: {}", problem.code());
            return "";
        } catch (JacksonException notJson) {
            LOG.info("an annex named as JSON is none, and is kept without its words");
            return "";
        }
    }

    private static String sentences(byte[] bytes) {
        StringJoiner sentences = new StringJoiner("\n");
        try (JsonParser parser = JsonMapper.shared().createParser(bytes)) {
            for (JsonToken token = parser.nextToken();
                    token != null && sentences.length() < LONGEST;
                    token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && isSaid(parser.getString())) {
                    sentences.add(parser.getString());
                }
            }
        }
        return sentences.toString();
    }

    /** A code such as {@code IN_FORCE} has capitals alone; a day or an amount has no letters. */
    private static boolean isSaid(String text) {
        return text.codePoints().anyMatch(c -> Character.isLetter(c) && !Character.isUpperCase(c))
                && !IDENTIFIER.matcher(text).matches();
    }
}
