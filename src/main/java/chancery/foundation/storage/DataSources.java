package chancery.foundation.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools of connections; each connection looks names up in the program's schema. */
public final class DataSources {
    private DataSources() {}

    /**
     * What the program works with, through {@link ActingTransactions}.
     *
     * @param size connections at most
     */
    public static HikariDataSource app(DatabaseSettings database, int size) {
        return pool(database.url(), database.app(), size, "chancery");
    }

    /** For tools that change or look at the schema itself; bound by row-level security. */
    public static HikariDataSource owner(DatabaseSettings database, int size) {
        return pool(database.url(), database.owner(), size, "chancery-owner");
    }

    private static HikariDataSource pool(
            String url, DatabaseSettings.Login login, int size, String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("currentSchema", "chancery,extensions");
        config.addDataSourceProperty("ApplicationName", name);
        return new HikariDataSource(config);
    }
}
