package chancery.door.api;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.cli.TestService;
import chancery.kernel.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Characters that no place of ours could keep are said to be so, wherever they come in. */
class KeepableTest {
    private final Api head = Api.as(TestService.lima(), "lima.head");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/engagements?q=a%00b",
                "/api/coverage?q=a%00b",
                "/api/agreements?q=a%00b",
                "/api/commitments?q=a%00b",
                "/api/search?q=a%00b",
            })
    void aParameterWithoutMeaningIsRefusedByItsName(String path) {
        Api.Answer answer = head.get(path).expecting(422);
        assertThat(answer.text("code")).isEqualTo("web.characters");
        assertThat(answer.text("field")).isEqualTo("q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud83d", "\\udc00 a"})
    void aBodyIsRefusedWithTheWayToTheText(String text) {
        Api.Answer answer =
                head.post(
                                "/api/dispatches",
                                "{\"subject\":\"Objet\",\"references\":[{\"number\":\"%s\"}]}"
                                        .formatted(text))
                        .expecting(422);
        assertThat(answer.text("code")).isEqualTo("web.characters");
        assertThat(answer.text("field")).isEqualTo("/references/0/number");
    }

    @Test
    void whatIsNoJsonIsStillSaidToBeNone() {
        assertThat(head.post("/api/dispatches", "{\"subject\":").expecting(400).text("code"))
                .isEqualTo("api.json");
    }

    @Test
    void lettersOfEveryPlaneAreKept() {
        assertThat(Characters.areKeepable("é عربي \ud83d\udd4a \t\n")).isTrue();
        assertThat(Characters.areKeepable("\ud83d")).isFalse();
        assertThat(Characters.areKeepable("a\u0000")).isFalse();
    }
}
