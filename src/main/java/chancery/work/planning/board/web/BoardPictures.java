package chancery.work.planning.board.web;

import chancery.foundation.drawing.Meaning;
import chancery.foundation.drawing.Picture;
import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.bars.StrandBars;
import chancery.foundation.drawing.map.WorldMap;
import chancery.work.planning.board.Consolidation;
import chancery.work.planning.board.PostLine;
import chancery.work.planning.board.Tally;
import chancery.work.planning.posts.PostProfile;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws what the board counted: posts on the map, strands as bars. */
record BoardPictures(BoardScope scope) {

    /**
     * The posts of the board that have a place.
     *
     * @param asked profiles of posts to show though they have no plan that the reader may see
     */
    List<WorldMap.Post> placed(Consolidation seen, List<PostProfile> asked) {
        Map<String, PostLine> lines =
                seen.posts().stream()
                        .filter(line -> line.profile() != null)
                        .collect(
                                Collectors.toMap(line -> line.post().value(), Function.identity()));
        return Stream.concat(
                        lines.values().stream()
                                .map(line -> placed(Objects.requireNonNull(line.profile()), line)),
                        asked.stream()
                                .filter(each -> !lines.containsKey(each.unit().value()))
                                .map(this::silent))
                .toList();
    }

    Picture map(List<WorldMap.Post> posts) {
        return new WorldMap(
                "board-map",
                say("board.map"),
                posts.size() < 2 ? WorldMap.View.WORLD : WorldMap.View.POSTS,
                posts,
                Arrays.stream(Tone.values())
                        .map(tone -> new Meaning(tone, say("board.course." + tone)))
                        .toList());
    }

    private WorldMap.Post placed(PostProfile profile, PostLine line) {
        return new WorldMap.Post(
                profile.city(),
                profile.latitude(),
                profile.longitude(),
                PostCourse.of(line),
                percent(line.tally().percent()),
                scope.at("/board", "post", line.post().value()));
    }

    private WorldMap.Post silent(PostProfile profile) {
        return new WorldMap.Post(
                profile.city(), profile.latitude(), profile.longitude(), Tone.QUIET, "", "");
    }

    Picture strands(Consolidation seen) {
        return new StrandBars(
                "board-strands",
                say("board.strands"),
                seen.strands().entrySet().stream()
                        .map(each ->
                                new StrandBars.Strand(
                                        scope.names().strand(each.getKey()),
                                        counts(each.getValue()),
                                        scope.at("/board", "strand", each.getKey())))
                        .toList());
    }

    static Map<Tone, Integer> counts(Tally tally) {
        return Map.of(
                Tone.DONE, tally.done(),
                Tone.STEADY, tally.onTrack(),
                Tone.CAUTION, tally.atRisk(),
                Tone.ALARM, tally.late(),
                Tone.QUIET, tally.planned());
    }

    private String percent(int hundredths) {
        return NumberFormat.getPercentInstance(scope.names().language().locale())
                .format(hundredths / 100.0);
    }

    private String say(String key) {
        return scope.names().words().text(scope.names().language(), key);
    }
}
