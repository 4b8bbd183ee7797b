package chancery.foundation.storage;

/**
 * Where the database is and who signs in to it, be it embedded or a server of the house.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://host:port/database}
 * @param owner owns the schema and runs the migrations
 * @param app what the program runs as; has no rights until a transaction takes a role
 */
public record DatabaseSettings(String url, Login owner, Login app) {

    /** A name and password; never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
