package chancery.correspondence.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody approves or signs what they did not look at. */
class SeenVersionTest {
    private final Api desk = Api.as(TestService.lima(), "lima.desk");
    private final Api head = Api.as(TestService.lima(), "lima.head");
    private final Api counsellor = Api.as(TestService.lima(), "lima.counsellor");

    @Test
    void aTextThatChangedSinceItWasReadIsNotSigned() {
        String id = desk.draft("Lu puis changé", "SG/4");
        int read = version(head, id);
        retype(desk, id, read, "Autre chose").expecting(200);
        refusedAsNewer(head.post(Api.path(id, "sign"), seen(read)));
        head.post(Api.path(id, "sign"), seen(version(head, id))).expecting(200);
    }

    @Test
    void anAnnexThatCameOrWentSinceItWasReadIsNotSigned() {
        String id = desk.draft("Annexe après lecture", "SG/4");
        int read = version(head, id);
        String annex = desk.attach(id, "a.bin", new byte[] {1}).expecting(201).text("id");
        refusedAsNewer(head.post(Api.path(id, "sign"), seen(read)));
        read = version(head, id);
        desk.delete(Api.path(id, "annexes/" + annex)).expecting(204);
        refusedAsNewer(head.post(Api.path(id, "sign"), seen(read)));
        head.post(Api.path(id, "sign"), seen(version(head, id))).expecting(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "return", "delegate"})
    void aStepOfTheCircuitIsTakenOnWhatWasRead(String step) {
        String id = desk.draft("En circuit", "SG/4");
        desk.post(Api.path(id, "submit"), "{\"approvers\":[\"lima.counsellor\"]}").expecting(200);
        int read = version(counsellor, id);
        retype(head, id, read, "Changé par le chef de poste").expecting(200);
        String body = "{\"comment\":\"Vu\",\"to\":\"lima.head\",\"version\":%d}";
        refusedAsNewer(counsellor.post(Api.path(id, step), body(step, body.formatted(read))));
        counsellor
                .post(Api.path(id, step), body(step, body.formatted(version(counsellor, id))))
                .expecting(200);
    }

    private static String body(String step, String whole) {
        return step.equals("delegate") ? whole : whole.replace("\"to\":\"lima.head\",", "");
    }

    @Test
    void anAnnexDoesNotKeepItsWriterFromSavingTheTextThatTheyAreTyping() {
        String id = desk.draft("En même temps", "SG/4");
        int typing = version(desk, id);
        desk.attach(id, "a.bin", new byte[] {1}).expecting(201);
        retype(desk, id, typing, "Toujours là").expecting(200);
        refusedAsNewer(retype(head, id, typing + 1, "Sur un texte qui n'est plus"));
        refusedAsNewer(retype(head, id, typing + 100, "D'une version qui n'existe pas"));
    }

    @Test
    void anAnnexIsFoundUnderItsOwnDispatchOnly() {
        String id = desk.draft("Avec annexe", "SG/4");
        String other = desk.draft("Sans annexe", "SG/4");
        String annex = desk.attach(id, "a.bin", new byte[] {1}).expecting(201).text("id");
        for (String wrong : List.of(other, java.util.UUID.randomUUID().toString())) {
            String path = Api.path(wrong, "annexes/" + annex);
            assertThat(desk.get(path).expecting(404).text("code")).isEqualTo("annex.unknown");
            assertThat(desk.delete(path).expecting(404).text("code")).isEqualTo("annex.unknown");
        }
        assertThat(desk.bytes(Api.path(id, "annexes/" + annex))).containsExactly(1);
        desk.delete(Api.path(id, "annexes/" + annex)).expecting(204);
        desk.delete(Api.path(id, "annexes/" + annex)).expecting(404);
    }

    private static int version(Api reader, String id) {
        return reader.read(id).expecting(200).json().get("version").asInt();
    }

    private static Api.Answer retype(Api writer, String id, int version, String text) {
        return writer.put(
                "/api/dispatches/" + id,
                "{\"version\":%d,\"action\":[\"SG/4\"],\"subject\":\"%s\",\"body\":\"Un.\",\"distribution\":\"RESTRICTED\"}"
                        .formatted(version, text));
    }

    private static String seen(int version) {
        return "{\"version\":%d}".formatted(version);
    }

    private static void refusedAsNewer(Api.Answer answer) {
        assertThat(answer.expecting(409).text("code")).isEqualTo("draft.newer");
    }
}
