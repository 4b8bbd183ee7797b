package chancery.foundation.access;

/** A name in the four languages of the service. */
public record Names(String fr, String en, String es, String ar) {

    /** One name for all languages. */
    public static Names same(String name) {
        return new Names(name, name, name, name);
    }

    /**
     * @param language {@code fr}, {@code en}, {@code es} or {@code ar}; anything else is read as
     *     English
     */
    public String in(String language) {
        return switch (language) {
            case "fr" -> fr;
            case "es" -> es;
            case "ar" -> ar;
            default -> en;
        };
    }
}
