package chancery.door.api.finding;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is known, for other programs. */
class AboutApiTest {
    private final Api desk = Api.as(TestService.lima(), "lima.desk");

    @Test
    void aCountryIsFoundAndToldWithItsTimeline() {
        JsonNode found = desk.get("/api/about?q=P%C3%A9rou").json();
        assertThat(found.get(0).get("kind").asString()).isEqualTo("country");
        assertThat(found.get(0).get("id").asString()).isEqualTo("PE");
        JsonNode about = desk.get("/api/about/country/PE?matter=KEY_DATE").json();
        assertThat(about.at("/thing/title").asString()).isEqualTo("Pérou");
        for (JsonNode event : about.get("events")) {
            assertThat(event.get("matter").asString()).isEqualTo("KEY_DATE");
        }
        assertThat(desk.get("/api/about/country/XX").status()).isEqualTo(404);
        assertThat(desk.get("/api/about/country/PE?matter=NOTHING").status()).isEqualTo(422);
    }
}
