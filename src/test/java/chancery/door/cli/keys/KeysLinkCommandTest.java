package chancery.door.cli.keys;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.keys.NodeIdentity;
import chancery.door.cli.ChanceryCommand;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.sealing.LinkRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysLinkCommandTest {
    private final TestNode lima = TestService.lima();
    private final Path authority = lima.home().resolveSibling("authority");
    @TempDir Path folder;

    @Test
    void aNodeAsksTheAuthorityAnswersAndTheNodeGoesOver() throws IOException {
        Path request = folder.resolve("lima.request");
        Path answer = folder.resolve("lima.certificate");
        Path key = lima.home().resolve("keys").resolve(NodeIdentity.LINK_KEY);
        byte[] before = Files.readAllBytes(key);

        assertThat(link("take", answer, "--data", lima.home())).as("nothing asked").isEqualTo(1);
        assertThat(link("request", request, "--host", "lima.example", "--data", lima.home()))
                .isZero();
        assertThat(Files.readAllBytes(key)).as("until the answer").isEqualTo(before);
        assertThat(link("certify", request, answer, "--authority", authority)).isZero();
        assertThat(link("take", request, "--data", lima.home())).as("no answer").isEqualTo(1);
        assertThat(link("take", answer, "--data", lima.home())).isZero();
        assertThat(Files.readAllBytes(key)).isNotEqualTo(before);
        assertThat(link("take", answer, "--data", lima.home())).as("taken before").isEqualTo(1);

        assertThat(ChanceryCommand.run("doctor", lima.home().toString())).isLessThanOrEqualTo(1);
    }

    @Test
    void theAuthorityAnswersNoNodeThatItDoesNotKnow() throws IOException {
        Path request =
                Files.write(
                        folder.resolve("other.request"),
                        LinkRequest.create("node:atlantis", List.of()).request().encoded());
        Path answer = folder.resolve("other.certificate");
        assertThat(link("certify", request, answer, "--authority", authority)).isEqualTo(1);
        assertThat(answer).doesNotExist();
        Files.writeString(request, "not a request");
        assertThat(link("certify", request, answer, "--authority", authority)).isEqualTo(1);
    }

    private static int link(Object... words) {
        return ChanceryCommand.run(
                Stream.concat(Stream.of("keys", "link"), Stream.of(words))
                        .map(Object::toString)
                        .toArray(String[]::new));
    }
}
