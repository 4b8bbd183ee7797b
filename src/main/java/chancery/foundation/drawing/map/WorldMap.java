package chancery.foundation.drawing.map;

import chancery.foundation.drawing.Meaning;
import chancery.foundation.drawing.Picture;
import chancery.foundation.drawing.Table;
import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.Viewer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Posts on the land of the world, each by a symbol that tells how it stands. Symbols that would
 * cover each other stand apart with a line to their place; a name without room is left to the
 * table.
 *
 * @param view the whole world, or as much of it as holds the posts
 * @param meanings what the tones of the posts stand for, as the legend lists them
 */
public record WorldMap(String id, String title, View view, List<Post> posts, List<Meaning> meanings)
        implements Picture {

    public enum View {
        WORLD,
        POSTS
    }

    /**
     * @param latitude in degrees north, -90 to 90
     * @param longitude in degrees east, -180 to 180
     * @param detail said after its name, such as "62 %"; may be empty
     * @param href its page; empty for none
     */
    public record Post(
            String name, double latitude, double longitude, Tone tone, String detail, String href) {
        public Post {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException(name + " at " + latitude + ", " + longitude);
            }
        }

        EqualEarth.Place place() {
            return EqualEarth.place(latitude, longitude);
        }
    }

    public WorldMap {
        posts = List.copyOf(posts);
        meanings = List.copyOf(meanings);
    }

    String word(Tone tone) {
        return meanings.stream()
                .filter(meaning -> meaning.tone() == tone)
                .map(Meaning::word)
                .findFirst()
                .orElse("");
    }

    /** A post's name, how it stands and its detail, in one line. */
    String told(Post post) {
        return Stream.of(post.name(), word(post.tone()), post.detail())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    Map<Tone, Long> counts() {
        return posts.stream().collect(Collectors.groupingBy(Post::tone, Collectors.counting()));
    }

    @Override
    public String markup(Viewer viewer) {
        return new MapDrawing(this, viewer).drawn();
    }

    @Override
    public Table table(Viewer viewer) {
        List<String> header =
                Stream.of("drawing.post", "drawing.state", "drawing.detail")
                        .map((Function<String, String>) viewer::say)
                        .toList();
        List<List<String>> rows =
                posts.stream()
                        .map(post -> List.of(post.name(), word(post.tone()), post.detail()))
                        .toList();
        return new Table(title, header, rows);
    }
}
