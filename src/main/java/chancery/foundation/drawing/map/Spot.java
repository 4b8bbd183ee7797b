package chancery.foundation.drawing.map;

import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.map.WorldMap.Post;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a post's symbol stands on a map, in pixels of a map {@value #ROOM} wide.
 *
 * @param trueX and {@code trueY}, where the post is
 * @param x and {@code y}, where its symbol found room
 */
record Spot(Post post, double trueX, double trueY, double x, double y) {
    /** The width of a map on an ordinary screen, for which symbols and names are set. */
    static final int ROOM = 960;

    /** Symbols nearer than this would cover each other. */
    static final int APART = 13;

    private static final int TURNS = 12;
    private static final int RINGS = 3;

    /**
     * Sets the posts inside a frame apart, those that need most attention first in their places. A
     * post that finds no room within {@value #RINGS} rings stays where it is.
     */
    static List<Spot> of(List<Post> posts, MapFrame frame) {
        List<Spot> placed = new ArrayList<>();
        double high = ROOM / frame.proportion();
        posts.stream()
                .sorted(Comparator.comparing(Post::tone, Spot::urgentFirst))
                .forEach(post -> {
                    double x = frame.across(post.place()) * ROOM;
                    double y = frame.down(post.place()) * high;
                    if (x >= 0 && x <= ROOM && y >= 0 && y <= high) {
                        placed.add(apart(new Spot(post, x, y, x, y), placed));
                    }
                });
        return placed;
    }

    /** Alarm, caution, steady, done, quiet. */
    static int urgentFirst(Tone one, Tone other) {
        return Integer.compare(urgency(one), urgency(other));
    }

    private static int urgency(Tone tone) {
        return switch (tone) {
            case ALARM -> 0;
            case CAUTION -> 1;
            case STEADY -> 2;
            case DONE -> 3;
            case QUIET -> 4;
        };
    }

    private static Spot apart(Spot spot, List<Spot> placed) {
        if (spot.isFree(placed)) {
            return spot;
        }
        for (int ring = 1; ring <= RINGS; ring++) {
            for (int turn = 0; turn < TURNS; turn++) {
                double angle = 2 * Math.PI * turn / TURNS;
                Spot tried =
                        new Spot(
                                spot.post,
                                spot.trueX,
                                spot.trueY,
                                spot.trueX + Math.cos(angle) * APART * ring,
                                spot.trueY + Math.sin(angle) * APART * ring);
                if (tried.isFree(placed)) {
                    return tried;
                }
            }
        }
        return spot;
    }

    private boolean isFree(List<Spot> placed) {
        return placed.stream().allMatch(other -> Math.hypot(other.x - x, other.y - y) >= APART);
    }

    boolean moved() {
        return x != trueX || y != trueY;
    }
}
