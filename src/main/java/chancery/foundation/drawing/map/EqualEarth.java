package chancery.foundation.drawing.map;

/**
 * The Equal Earth projection (Šavrič, Patterson, Jenny 2018, doi:10.1080/13658816.2018.1504949) on
 * a sphere of radius 1: areas keep their proportions, so that no continent looks smaller than it
 * is.
 */
final class EqualEarth {
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    /** A place on the flat map; {@code y} grows to the north. */
    record Place(double x, double y) {}

    private EqualEarth() {}

    /**
     * @param latitude in degrees north
     * @param longitude in degrees east of Greenwich, the middle of the map
     */
    static Place place(double latitude, double longitude) {
        double theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
        double t2 = theta * theta;
        double t6 = t2 * t2 * t2;
        double x =
                Math.toRadians(longitude)
                        * Math.cos(theta)
                        / (M * (A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)));
        double y = theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2));
        return new Place(x, y);
    }
}
