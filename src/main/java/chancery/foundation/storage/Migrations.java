package chancery.foundation.storage;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** The steps that bring the schema {@code chancery} to what this version of the program needs. */
public final class Migrations {
    static final String SCHEMA = "chancery";

    private Migrations() {}

    /**
     * Runs the steps that are missing, as the owner, each in a transaction.
     *
     * @return how many ran
     * @throws org.flywaydb.core.api.FlywayException when a step fails, or when one that ran earlier
     *     differs from the program's
     */
    public static int run(DatabaseSettings database) {
        MigrateResult result =
                Flyway.configure()
                        .dataSource(
                                database.url(),
                                database.owner().user(),
                                database.owner().password())
                        .schemas(SCHEMA)
                        .initSql("SET search_path TO chancery, extensions")
                        .locations("classpath:db/migration")
                        .validateMigrationNaming(true)
                        .load()
                        .migrate();
        return result.migrationsExecuted;
    }
}
