package chancery.door.api.dispatches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DraftRequestTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void theExampleOfADraftIsTakenAsItStands() throws IOException {
        JsonNode example = example();
        DraftRequest draft = JSON.treeToValue(example, DraftRequest.class);
        assertThat(draft.content().subject()).isEqualTo(example.get("subject").asString());
        assertThat(draft.content().references())
                .singleElement()
                .satisfies(reference -> assertThat(reference.target()).isNotNull());
    }

    private static JsonNode example() throws IOException {
        try (InputStream in = DraftRequestTest.class.getResourceAsStream("/api/openapi.json")) {
            return JSON.readTree(Objects.requireNonNull(in, "api/openapi.json"))
                    .at("/components/schemas/DraftRequest/examples/0");
        }
    }
}
