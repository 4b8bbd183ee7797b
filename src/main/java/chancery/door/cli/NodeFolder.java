package chancery.door.cli;

import chancery.kernel.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A node as a command finds it on disk.
 *
 * @param config its settings
 * @param home where its data are
 * @param address where its pages answer
 */
record NodeFolder(String name, Path config, Path home, String address) {

    static final String CONFIG = "node.properties";

    /**
     * The node of a configuration file or folder, or all nodes of a folder that holds several.
     *
     * @throws Problem {@code cli.no-node} when there is none
     */
    static List<NodeFolder> under(Path place) {
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
        return new NodeFolder(
                required(settings, "chancery.node.name", config),
                config,
                Path.of(required(settings, "chancery.storage.home", config)),
                settings.getProperty("chancery.node.address", "http://localhost:8700"));
    }

    private static String required(Properties settings, String key, Path config) {
        String value = settings.getProperty(key);
        if (value == null || value.isBlank()) {
            throw Problem.refused("cli.setting").with("key", key).with("file", config);
        }
        return value.strip();
    }
}
