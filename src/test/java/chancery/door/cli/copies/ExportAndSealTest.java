package chancery.door.cli.copies;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.ChanceryCommand;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files out of the program, and files past it, by the commands. */
class ExportAndSealTest {
    private final TestNode ministry = TestService.ministry();
    private final TestNode lima = TestService.lima();
    @TempDir Path folder;

    @Test
    void aBookAndADispatchAreSavedForThoseWhoMaySeeThem() throws IOException {
        Api desk = Api.as(lima, "lima.desk");
        String id = desk.draft("=1+1, un objet", "SG/4");
        desk.attach(id, "plan.csv", "a;b".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String number = Api.as(lima, "lima.head").sign(id);
        Path token = token("lima.desk");
        Path comms = token("lima.comms");
        String year = Year.now(ZoneOffset.UTC).toString();

        Path book = folder.resolve("departures.csv");
        assertThat(export("register", book, "--year", year, "--token-file", token)).isZero();
        assertThat(Files.readString(book))
                .contains(id)
                .contains(number)
                .contains("\"'=1+1, un objet\"");
        Path none = folder.resolve("none.csv");
        assertThat(export("register", none, "--year", year, "--token-file", comms)).isZero();
        assertThat(Files.readString(none)).doesNotContain(id).contains("subject");

        Path letter = folder.resolve("letter.pdf");
        assertThat(export("dispatch", id, letter, "--token-file", token)).isZero();
        assertThat(Files.readAllBytes(letter)).startsWith('%', 'P', 'D', 'F');
        Path message = folder.resolve("letter.eml");
        assertThat(export("dispatch", id, message, "--as", "eml", "--token-file", token)).isZero();
        assertThat(Files.readString(message))
                .contains("MMHS-Originator-Reference: " + number)
                .contains("SIO-Label: marking=\"RESTRICTED\"")
                .contains("plan.csv");

        Path refused = folder.resolve("refused.eml");
        assertThat(export("dispatch", id, refused, "--as", "eml", "--token-file", comms))
                .isEqualTo(1);
        assertThat(refused).doesNotExist();
        assertThat(export("dispatch", id, message, "--token-file", token))
                .as("it is there already")
                .isEqualTo(1);
    }

    @Test
    void aDraftIsNoMessage() throws IOException {
        String id = Api.as(lima, "lima.desk").draft("Projet", "SG/4");
        Path file = folder.resolve("draft.eml");
        assertThat(export("dispatch", id, file, "--as", "eml", "--token-file", token("lima.desk")))
                .isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void aSealedFileIsOpenedWhereItIsMeantAndNowhereElse() throws IOException {
        Path secret = Files.writeString(folder.resolve("liste.txt"), "Très secret\n");
        assertThat(run("seal", secret, "--to", "SG/4", "--data", lima.home())).isZero();
        Path sealed = folder.resolve("liste.txt.sealed");
        assertThat(Files.readString(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secret");

        Path opened = folder.resolve("opened.txt");
        assertThat(run("open", sealed, "--out", opened, "--data", ministry.home())).isZero();
        assertThat(opened).hasContent("Très secret");
        assertThat(run("open", sealed, "--out", opened, "--data", ministry.home()))
                .as("nothing is overwritten")
                .isEqualTo(1);
        Path here = folder.resolve("here.txt");
        assertThat(run("open", sealed, "--out", here, "--data", lima.home())).isEqualTo(1);

        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length - 1] ^= 1;
        Path changed = Files.write(folder.resolve("changed.sealed"), bytes);
        assertThat(run("open", changed, "--out", here, "--data", ministry.home())).isEqualTo(1);
        assertThat(here).doesNotExist();
        assertThat(run("seal", secret, "--to", "NOBODY", "--data", lima.home())).isEqualTo(1);
        assertThat(run("seal", secret)).as("for whom?").isEqualTo(2);
    }

    @Test
    void whereTheNodeHasSeveralUnitsOneIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("note.txt"), "x");
        assertThat(run("seal", file, "--to", "AMBALDO LIMA", "--data", ministry.home()))
                .isEqualTo(1);
        assertThat(
                        run(
                                "seal",
                                file,
                                "--to",
                                "AMBALDO LIMA",
                                "--from",
                                "SG/4",
                                "--data",
                                ministry.home()))
                .isZero();
    }

    private Path token(String account) throws IOException {
        return Files.writeString(folder.resolve(account), lima.token(account) + "\n");
    }

    private int export(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "export";
        System.arraycopy(words, 0, all, 1, words.length);
        all[all.length - 2] = "--url";
        all[all.length - 1] = lima.address();
        return run(all);
    }

    private static int run(Object... words) {
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i].toString();
        }
        return ChanceryCommand.run(arguments);
    }
}
