package chancery.door.cli.node;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code chancery.node}; {@code docs/guide/running-a-node.md} explains them.
 *
 * @param name as the service's directory names this node
 * @param zone by which its books count years and its dates are days
 * @param passphraseFile holds the passphrase of the key store in its first line; otherwise the
 *     environment variable {@code CHANCERY_PASSPHRASE} is read
 * @param linkHost where a post finds the ministry, or on which address the ministry listens
 * @param linkPort of the same
 * @param address under which people reach the pages, for links that are printed
 */
@ConfigurationProperties("chancery.node")
public record NodeProperties(
        String name,
        @DefaultValue("UTC") ZoneId zone,
        @Nullable Path passphraseFile,
        @DefaultValue("127.0.0.1") String linkHost,
        @DefaultValue("8701") int linkPort,
        @DefaultValue("http://localhost:8700") String address) {}
