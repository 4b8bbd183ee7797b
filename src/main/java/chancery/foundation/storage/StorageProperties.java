package chancery.foundation.storage;

import chancery.kernel.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code chancery.storage}.
 *
 * @param home the node's folder
 * @param binaries where PostgreSQL's programs are unpacked; the user's cache when absent
 * @param port of the embedded PostgreSQL, 0 for a free one
 * @param poolSize connections held open at most
 * @param external a server of the house instead of the embedded one
 */
@ConfigurationProperties("chancery.storage")
public record StorageProperties(
        Path home,
        @Nullable Path binaries,
        @DefaultValue("0") int port,
        @DefaultValue("10") int poolSize,
        @Nullable External external) {

    public StorageProperties {
        if (home == null) {
            throw Problem.refused("storage.home.unset");
        }
    }

    /**
     * @param url {@code jdbc:postgresql://host:port/database}
     */
    public record External(String url, String ownerPassword, String appPassword) {
        DatabaseSettings settings() {
            return new DatabaseSettings(
                    url,
                    new DatabaseSettings.Login(Roles.OWNER, ownerPassword),
                    new DatabaseSettings.Login(Roles.APP, appPassword));
        }
    }

    /**
     * @param pg the folder of the embedded PostgreSQL
     */
    PostgresSettings embedded(Path pg) {
        PostgresSettings settings = PostgresSettings.in(pg).onPort(port);
        return binaries == null ? settings : settings.withBinariesIn(binaries);
    }
}
