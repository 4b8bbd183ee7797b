package chancery.door.cli.demo;

import chancery.foundation.sealing.KeyStoreFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Who can sign in where: what {@code demo-access.json} tells programs. */
record DemoAccess(List<Place> nodes) {

    record Place(String name, String url, List<String> units, List<DemoPeople.Account> accounts) {}

    static DemoAccess of(List<DemoNode> nodes) {
        return new DemoAccess(
                nodes.stream()
                        .map(node ->
                                new Place(
                                        node.name(), node.address(), node.units(), node.accounts()))
                        .toList());
    }

    /** Readable by its owner only. */
    void write(Path file) throws IOException {
        byte[] json =
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(this)
                        .getBytes(StandardCharsets.UTF_8);
        KeyStoreFile.write(file, json);
    }

    Place node(String name) {
        return nodes.stream().filter(place -> place.name().equals(name)).findFirst().orElseThrow();
    }

    String token(String node, String account) {
        return node(node).accounts().stream()
                .filter(each -> each.name().equals(account))
                .findFirst()
                .orElseThrow()
                .token();
    }
}
