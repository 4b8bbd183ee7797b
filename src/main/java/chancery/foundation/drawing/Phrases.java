package chancery.foundation.drawing;

import java.util.Map;

/** The words of pictures in one language; the texts stand under {@code drawing.} in the bundles. */
@FunctionalInterface
public interface Phrases {
    /**
     * @param values what stands in the text's holes, by name
     */
    String say(String key, Map<String, ?> values);
}
