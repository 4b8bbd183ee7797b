package chancery.door.api.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.door.confirming.proposing.DocumentReading;
import chancery.door.intake.people.ReadPerson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A program reads a document, corrects what was read, and has records made of it. */
class ConfirmApiTest {
    private static final Path SPECIMENS = Path.of("src/test/resources/specimens");
    private static final String COMMUNIQUE = "communique-visite-lima.fr.txt";

    private final TestNode lima = TestService.lima();
    private final Api desk = Api.as(lima, "lima.desk");

    /** Of other days than the specimen itself, which the tests in a browser confirm. */
    private static byte[] communique() throws IOException {
        return Files.readString(SPECIMENS.resolve(COMMUNIQUE))
                .replace("2025", "2019")
                .replace("2026", "2020")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is offered, with the file in it, marked so that not everybody at the post sees it. */
    private ObjectNode offered(String label) throws IOException {
        JsonNode answer =
                desk.upload("/api/intake/read", COMMUNIQUE, communique()).expecting(200).json();
        assertThat(answer.at("/read/people/1/name").asString()).isEqualTo("Rodrigo Salcedo Paz");
        ObjectNode proposal = (ObjectNode) answer.get("proposal");
        return proposal.put("content", Base64.getEncoder().encodeToString(communique()))
                .put("distribution", label);
    }

    @Test
    void whatIsOfferedIsRecordedAsItStandsAndOnlyOnce() throws IOException {
        ObjectNode proposal = offered("SECRET");
        JsonNode made = desk.post("/api/intake/confirm", proposal.toString()).expecting(201).json();
        assertThat(made.get("findings").findValuesAsString("section"))
                .contains("ENGAGEMENT", "PERSON", "AGREEMENT", "COVERAGE")
                .filteredOn("PROMISE"::equals)
                .hasSize(4);
        JsonNode again =
                desk.post("/api/intake/confirm", proposal.toString()).expecting(201).json();
        assertThat(again).isEqualTo(made);
    }

    @Test
    void nobodyWithoutNeedToKnowSeesAnyOfIt() throws IOException {
        JsonNode made =
                desk.post("/api/intake/confirm", offered("SECRET").toString())
                        .expecting(201)
                        .json();
        for (JsonNode finding : made.get("findings")) {
            String path =
                    switch (finding.path("kind").asString("")) {
                        case "engagement" -> "/api/engagements/";
                        case "commitment" -> "/api/commitments/";
                        case "agreement" -> "/api/agreements/";
                        default -> "";
                    };
            if (!path.isEmpty() && finding.get("outcome").asString().equals("MADE")) {
                desk.get(path + finding.get("id").asString()).expecting(200);
                for (String stranger : List.of("lima.comms", "lima.inspector")) {
                    Api.as(lima, stranger).get(path + finding.get("id").asString()).expecting(404);
                }
                Api.as(TestService.ministry(), "sg4.trainee")
                        .get(path + finding.get("id").asString())
                        .expecting(404);
            }
        }
    }

    @Test
    void aRefusalNamesTheFieldAndNothingIsMade() throws IOException {
        ObjectNode proposal = offered("UNMARKED");
        ((ObjectNode) proposal.at("/people/2")).put("family", "");
        Api.Answer refused = desk.post("/api/intake/confirm", proposal.toString()).expecting(422);
        assertThat(refused.json().toString()).contains("people-2-family");
        ((ObjectNode) proposal.at("/people/2")).put("family", "Berríos");
        ((ObjectNode) proposal.at("/agreements/0")).putNull("day");
        assertThat(
                        desk.post("/api/intake/confirm", proposal.toString())
                                .expecting(422)
                                .json()
                                .toString())
                .contains("agreements-0-day");
        proposal.put("unit", "SG/4");
        desk.post("/api/intake/confirm", proposal.toString()).expecting(403);
        proposal.put("unit", "AMBALDO LIMA").put("distribution", "TOP_SECRET");
        desk.post("/api/intake/confirm", proposal.toString()).expecting(422);
        proposal.put("content", "%%%");
        desk.post("/api/intake/confirm", proposal.toString()).expecting(422);
    }

    /** Somebody without title or function is known once the directory or a correction has them. */
    @Test
    void namesOfTheRoomsAreReadByThoseWhoMaySeeThem() {
        String name = "Zenobia Q" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String text = "Lima, 3 de marzo de 2026. Ayer llegó " + name + " al puerto, en silencio.";
        assertThat(people("lima.desk", text)).doesNotContain(name);
        String[] parts = name.split(" ");
        desk.post(
                        "/api/people",
                        """
                        {"names": [{"given": "%s", "family": "%s"}], "source": "Nota", "distribution": "SECRET", "everybody": false}
                        """
                                .formatted(parts[0], parts[1]))
                .expecting(201);
        assertThat(people("lima.desk", text)).contains(name);
        assertThat(people("lima.admin", text)).doesNotContain(name);
    }

    private List<String> people(String login, String text) {
        return lima
                .bean(DocumentReading.class)
                .read(
                        new Post(lima).person(login),
                        "nota.txt",
                        text.getBytes(StandardCharsets.UTF_8))
                .read()
                .people()
                .stream()
                .map(ReadPerson::name)
                .toList();
    }
}
