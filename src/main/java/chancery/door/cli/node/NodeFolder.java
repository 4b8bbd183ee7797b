package chancery.door.cli.node;

import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.carriage.CarriageSettings;
import chancery.foundation.sealing.Argon2Cost;
import chancery.foundation.sealing.KeyStoreFile;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.UnitKeys;
import chancery.foundation.storage.DatabaseVisit;
import chancery.foundation.storage.NodeHome;
import chancery.foundation.storage.StorageProperties;
import chancery.kernel.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A node as a command finds it on disk.
 *
 * @param config the file of its settings
 * @param node its settings under {@code chancery.node}
 * @param storage those under {@code chancery.storage}
 * @param index where its search index is
 */
public record NodeFolder(Path config, NodeProperties node, StorageProperties storage, Path index) {

    /** Where the demo lives unless it is told otherwise. */
    public static final String DEMO = "data/demo";

    public static final String CONFIG = "node.properties";

    /**
     * The node of a configuration file or folder, or all nodes of a folder that holds several.
     *
     * @throws Problem {@code cli.no-node} when there is none
     */
    public static List<NodeFolder> under(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(of(place));
        }
        if (Files.isRegularFile(place.resolve(CONFIG))) {
            return List.of(of(place.resolve(CONFIG)));
        }
        try (Stream<Path> folders = Files.isDirectory(place) ? Files.list(place) : Stream.empty()) {
            List<NodeFolder> nodes =
                    folders.map(folder -> folder.resolve(CONFIG))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .map(NodeFolder::of)
                            .toList();
            if (nodes.isEmpty()) {
                throw Problem.absent("cli.no-node").with("folder", place);
            }
            return nodes;
        } catch (IOException e) {
            throw Problem.absent("cli.no-node").with("folder", place);
        }
    }

    private static NodeFolder of(Path config) {
        Properties settings = new Properties();
        try (Reader in = Files.newBufferedReader(config)) {
            settings.load(in);
        } catch (IOException e) {
            throw Problem.absent("cli.config").with("file", config);
        }
        require(settings, "chancery.node.name", config);
        require(settings, "chancery.storage.home", config);
        Binder binder = new Binder(new MapConfigurationPropertySource(settings));
        StorageProperties storage = binder.bind("chancery.storage", StorageProperties.class).get();
        return new NodeFolder(
                config,
                binder.bind("chancery.node", NodeProperties.class).get(),
                storage,
                binder.bind("chancery.search.index", Path.class)
                        .orElseGet(() -> NodeHome.index(storage.home())));
    }

    private static void require(Properties settings, String key, Path config) {
        String value = settings.getProperty(key);
        if (value == null || value.isBlank()) {
            throw Problem.refused("cli.setting").with("key", key).with("file", config);
        }
    }

    public String name() {
        return node.name();
    }

    /** Where its data are. */
    public Path home() {
        return storage.home();
    }

    public Path keys() {
        return NodeHome.keys(home());
    }

    /** Its name and keys, without the passphrase that opens the private ones. */
    public NodeIdentity identity() {
        return new NodeIdentity(name(), keys(), "");
    }

    /**
     * The private keys of its units.
     *
     * @throws Problem {@code cli.passphrase} and the like, {@code keys.file}, {@code
     *     sealing.wrong_passphrase}
     */
    public List<UnitKeys> privateKeys() {
        Path file = keys().resolve(NodeIdentity.UNIT_KEYS);
        try {
            return KeyStoreFile.openUnits(
                    Files.readAllBytes(file),
                    NodeConfiguration.passphrase(node).toCharArray(),
                    Argon2Cost.LEAST);
        } catch (IOException e) {
            throw Problem.refused("keys.file").with("file", file);
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
    }

    /**
     * Its place in the network, as its own copy of the directory has it.
     *
     * @throws Problem those of {@link NodeIdentity#directory} and {@code cli.node-unknown}
     */
    public CarriageSettings carriage() {
        return NodeConfiguration.carriage(
                node, identity(), NodeHome.broker(home()), identity().directory());
    }

    /**
     * @throws Problem {@code storage.visit.none} when the node was never started
     */
    public DatabaseVisit visit() {
        return DatabaseVisit.of(storage);
    }
}
