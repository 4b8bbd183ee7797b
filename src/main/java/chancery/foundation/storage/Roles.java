package chancery.foundation.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Who exists in the database.
 *
 * <p>{@code chancery_owner} owns database and schema and only migrates. {@code chancery_app} signs
 * in for the program and may do nothing until a transaction takes the role {@code chancery_person}
 * (a person's work) or {@code chancery_node} (the machine's own). None is a superuser, none
 * bypasses row-level security.
 */
public final class Roles {
    public static final String DATABASE = "chancery";
    public static final String OWNER = "chancery_owner";
    public static final String APP = "chancery_app";
    public static final String PERSON = "chancery_person";
    public static final String NODE = "chancery_node";

    private Roles() {}

    /**
     * What an administrator runs as superuser on a server of the house before the first start. May
     * be run again.
     *
     * @param owner its user must be {@link #OWNER}
     * @param app its user must be {@link #APP}
     */
    public static List<String> sql(DatabaseSettings.Login owner, DatabaseSettings.Login app) {
        return List.of(
                ensureRole(OWNER),
                ensureRole(APP),
                ensureRole(PERSON),
                ensureRole(NODE),
                "ALTER ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD %s"
                        .formatted(OWNER, quoted(owner.password())),
                "ALTER ROLE %s LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS PASSWORD %s"
                        .formatted(APP, quoted(app.password())),
                "GRANT %s, %s TO %s WITH INHERIT FALSE, SET TRUE".formatted(PERSON, NODE, APP));
    }

    /** Makes the roles and, when absent, the database. */
    static void prepare(String url, DatabaseSettings.Login superuser, DatabaseSettings database)
            throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(url, superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String sql : sql(database.owner(), database.app())) {
                statement.execute(sql);
            }
            if (!exists(connection, DATABASE)) {
                statement.execute("CREATE DATABASE %s OWNER %s".formatted(DATABASE, OWNER));
            }
            closeToOthers(statement, DATABASE);
        }
    }

    static void closeToOthers(Statement statement, String database) throws SQLException {
        statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
        statement.execute("GRANT CONNECT ON DATABASE %s TO %s".formatted(database, APP));
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }

    private static String ensureRole(String name) {
        return """
        DO $$ BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                CREATE ROLE %1$s NOLOGIN;
            END IF;
        END $$\
        """
                .formatted(name);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
