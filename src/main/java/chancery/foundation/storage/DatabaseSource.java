package chancery.foundation.storage;

/** Where the node's database comes from. */
sealed interface DatabaseSource extends AutoCloseable {
    DatabaseSettings database();

    @Override
    void close();

    record Embedded(PostgresProcess process) implements DatabaseSource {
        @Override
        public DatabaseSettings database() {
            return process.database();
        }

        @Override
        public void close() {
            process.close();
        }
    }

    record External(DatabaseSettings database) implements DatabaseSource {
        @Override
        public void close() {
            // It is not ours to stop.
        }
    }
}
