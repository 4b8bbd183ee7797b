package chancery.door.cli.copies;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.ChanceryCommand;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.door.cli.node.NodeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that runs on a server of the house is copied and put back on an embedded one. */
class BackupCommandTest {
    private final TestNode lima = TestService.lima();
    @TempDir Path folder;

    @Test
    void aRunningNodeIsCopiedAndWhatIsPutBackVerifies() throws IOException {
        String id = Api.as(lima, "lima.desk").draft("À sauvegarder", "SG/4");
        Api.as(lima, "lima.head").sign(id);

        Path backup = folder.resolve("backup");
        Path home = folder.resolve("home");
        assertThat(run("backup", backup, "--data", lima.home())).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
        takeTheSettingsOfAnEmbeddedDatabase(backup);

        assertThat(run("restore", backup, home)).isZero();
        assertThat(run("verify", home)).isZero();
        assertThat(run("reindex", "--data", home)).isZero();
        assertThat(home.resolve("index")).isDirectory();
        NodeFolder restored = NodeFolder.under(home).getFirst();
        try (var visit = restored.visit()) {
            assertThat(
                            visit.transactions()
                                    .asNode(() ->
                                            visit.jdbc()
                                                    .sql(
                                                            "SELECT subject FROM dispatch WHERE id = CAST(? AS uuid)")
                                                    .param(id)
                                                    .query(String.class)
                                                    .single()))
                    .isEqualTo("À sauvegarder");
        }
        assertThat(restored.node().passphraseFile()).isEqualTo(home.resolve("passphrase"));
        assertThat(home.resolve("keys/units.keys"))
                .hasSameBinaryContentAs(lima.home().resolve("keys/units.keys"));
    }

    @Test
    void aDamagedBackupAndAFullFolderAreRefused() throws IOException {
        Path backup = folder.resolve("backup");
        assertThat(run("backup", backup, "--data", lima.home())).isZero();
        assertThat(run("backup", backup, "--data", lima.home())).as("not empty").isEqualTo(1);
        assertThat(run("restore", backup, lima.home())).as("not empty").isEqualTo(1);
        assertThat(run("restore", lima.home(), folder.resolve("home"))).isEqualTo(1);

        Path keys = backup.resolve("keys/units.keys");
        byte[] bytes = Files.readAllBytes(keys);
        bytes[bytes.length / 2] ^= 1;
        Files.write(keys, bytes);
        assertThat(run("restore", backup, folder.resolve("home"))).isEqualTo(1);
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void aRunningNodeRebuildsItsIndexWhenAsked() {
        assertThat(run("reindex", "--data", lima.home())).isZero();
        assertThat(lima.home().resolve("index/rebuild")).doesNotExist();
    }

    /** As when the server of the house is lost, and the manifest says what the file now is. */
    private static void takeTheSettingsOfAnEmbeddedDatabase(Path backup) throws IOException {
        Path config = backup.resolve(NodeFolder.CONFIG);
        Files.writeString(
                config,
                String.join(
                        "\n",
                        Files.readAllLines(config).stream()
                                .filter(line -> !line.contains("storage.external"))
                                .toList()));
        BackupManifest before =
                tools.jackson.databind.json.JsonMapper.shared()
                        .readValue(
                                Files.readString(backup.resolve(BackupManifest.FILE)),
                                BackupManifest.class);
        Files.delete(backup.resolve(BackupManifest.FILE));
        BackupManifest.write(
                before.node(), java.time.Instant.parse(before.made()), before.tables(), backup);
    }

    private static int run(Object... words) {
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i].toString();
        }
        return ChanceryCommand.run(arguments);
    }
}
