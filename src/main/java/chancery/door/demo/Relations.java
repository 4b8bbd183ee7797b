package chancery.door.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whom the posts of the demo meet in a year, what they promise and agree on, and what the press
 * makes of it, as {@code demo/relations.json} tells it. Its days have no year, as those of {@link
 * DemoYear}.
 */
record Relations(List<DemoRelations> posts) {
    Relations {
        posts = List.copyOf(posts);
    }

    static Relations read() {
        try (InputStream in = Relations.class.getResourceAsStream("/demo/relations.json")) {
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(in, Relations.class);
        } catch (IOException e) {
            throw new IllegalStateException("the demo's relations are part of the program", e);
        }
    }
}
