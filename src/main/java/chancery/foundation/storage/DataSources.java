package chancery.foundation.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Pools of connections; each connection looks names up in the program's schema. */
final class DataSources {
    private DataSources() {}

    static HikariDataSource pool(String url, DatabaseSettings.Login login, int size, String name) {
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
