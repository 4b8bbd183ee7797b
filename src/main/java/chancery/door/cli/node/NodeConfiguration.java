package chancery.door.cli.node;

import chancery.correspondence.keys.KeyRing;
import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.access.passkeys.Site;
import chancery.foundation.carriage.CarriageSettings;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.sealing.DirectoryNode;
import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.storage.NodeHome;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a node is made of besides its rooms: clock, zone, words, identity, place in the network. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NodeProperties.class)
public class NodeConfiguration {

    @Bean
    public InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    public ZoneId zone(NodeProperties properties) {
        return properties.zone();
    }

    @Bean
    public Words words() {
        return Words.load();
    }

    /** The site of the pages, for which passkeys are made. */
    @Bean
    public Site site(NodeProperties properties) {
        return Site.at(properties.address());
    }

    @Bean
    public NodeIdentity nodeIdentity(NodeProperties properties, NodeHome home) {
        return new NodeIdentity(properties.name(), home.keys(), passphrase(properties));
    }

    @Bean
    public CarriageSettings carriageSettings(
            NodeProperties properties, NodeIdentity node, NodeHome home, KeyRing keys) {
        return carriage(properties, node, home.broker(), keys.directory());
    }

    /**
     * @throws Problem {@code cli.node-unknown} or {@code cli.no-hub} when the directory does not
     *     place this node
     */
    public static CarriageSettings carriage(
            NodeProperties properties, NodeIdentity node, Path broker, SignedDirectory directory) {
        List<DirectoryNode> nodes = directory.nodes();
        DirectoryNode self =
                nodes.stream()
                        .filter(known -> known.name().equals(node.name()))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.refused("cli.node-unknown").with("node", node.name()));
        String password = node.linkPassword();
        return new CarriageSettings(
                NodeName.of(self.name()),
                self.hub() ? hub(properties, nodes) : post(properties, nodes),
                broker,
                new CarriageSettings.Store(node.keys().resolve(NodeIdentity.LINK_KEY), password),
                new CarriageSettings.Store(node.keys().resolve(NodeIdentity.LINK_TRUST), password),
                CarriageSettings.Pace.USUAL);
    }

    private static CarriageSettings.Place hub(
            NodeProperties properties, List<DirectoryNode> nodes) {
        return new CarriageSettings.Place.Hub(
                properties.linkHost(),
                properties.linkPort(),
                nodes.stream()
                        .filter(node -> !node.hub())
                        .map(node -> NodeName.of(node.name()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static CarriageSettings.Place post(
            NodeProperties properties, List<DirectoryNode> nodes) {
        DirectoryNode hub =
                nodes.stream()
                        .filter(DirectoryNode::hub)
                        .findFirst()
                        .orElseThrow(() -> Problem.refused("cli.no-hub"));
        return new CarriageSettings.Place.Post(
                NodeName.of(hub.name()), properties.linkHost(), properties.linkPort());
    }

    /**
     * @throws Problem {@code cli.passphrase} or {@code cli.passphrase-file}
     */
    public static String passphrase(NodeProperties properties) {
        Path file = properties.passphraseFile();
        if (file == null) {
            String given = System.getenv("CHANCERY_PASSPHRASE");
            if (given == null || given.isBlank()) {
                throw Problem.refused("cli.passphrase");
            }
            return given;
        }
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException e) {
            throw Problem.refused("cli.passphrase-file").with("file", file);
        }
    }
}
