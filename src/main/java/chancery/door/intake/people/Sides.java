package chancery.door.intake.people;

import chancery.door.intake.phrases.Key;
import chancery.door.intake.phrases.Vocabulary;
import chancery.door.intake.text.Tokens;
import chancery.door.intake.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells on which side people stand. Sure are a function's country and our own staff; from there it
 * goes by how sentences are built: whoever accompanies somebody is on their side, and whom somebody
 * meets is on the other. Without any of this a person is on neither.
 */
final class Sides {
    private static final int ROUNDS = 4;

    /** One sentence: who acts, whom they meet, who comes along. */
    private record Scene(@Nullable Integer actor, List<Integer> met, List<Integer> company) {}

    private final Tokens tokens;
    private final Vocabulary words;
    private final List<Roll.Named> people;
    private final @Nullable Side[] sides;
    private final @Nullable String[] countries;
    private final boolean oursIsNamed;

    /**
     * @param sides as far as they are sure
     * @param countries of the functions, by code
     * @param oursIsNamed whether the text names our country or somebody of ours
     */
    Sides(
            Tokens tokens,
            Vocabulary words,
            List<Roll.Named> people,
            @Nullable Side[] sides,
            @Nullable String[] countries,
            boolean oursIsNamed) {
        this.tokens = tokens;
        this.words = words;
        this.people = people;
        this.sides = sides.clone();
        this.countries = countries.clone();
        this.oursIsNamed = oursIsNamed;
        List<Scene> scenes = scenes();
        for (int round = 0; round < ROUNDS; round++) {
            scenes.forEach(this::tell);
        }
    }

    Side side(int person) {
        Side side = sides[person];
        return side == null ? Side.OTHER : side;
    }

    @Nullable String country(int person) {
        return countries[person];
    }

    private void tell(Scene scene) {
        Integer actor = scene.actor();
        if (actor == null) {
            return;
        }
        for (int other : scene.company()) {
            alike(actor, other);
        }
        for (int other : scene.met()) {
            if (sides[actor] == Side.OURS && sides[other] == null) {
                sides[other] = Side.THEIRS;
            } else if (sides[actor] == null && sides[other] != null && oursIsNamed) {
                sides[actor] = sides[other] == Side.THEIRS ? Side.OURS : Side.THEIRS;
            }
        }
        for (int other : scene.met()) {
            int first = scene.met().getFirst();
            if (sides[other] == null && sides[first] == Side.OURS && sides[actor] == Side.THEIRS) {
                sides[other] = Side.OURS;
            }
            if (other != first && countries[other] == null && sides[first] == Side.THEIRS) {
                countries[other] = sides[other] == Side.THEIRS ? countries[first] : null;
            }
        }
    }

    private void alike(int one, int other) {
        if (sides[one] == null) {
            sides[one] = sides[other];
        } else if (sides[other] == null) {
            sides[other] = sides[one];
        }
    }

    private record At(int token, int person) {}

    private List<Scene> scenes() {
        List<At> order = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            for (Mention mention : people.get(i).mentions()) {
                order.add(new At(mention.from(), i));
            }
        }
        order.sort(Comparator.comparingInt(At::token));
        List<Scene> scenes = new ArrayList<>();
        Integer last = null;
        int next = 0;
        for (Words sentence : tokens.letter().sentences()) {
            int end = tokens.indexAt(sentence.end());
            List<At> here = new ArrayList<>();
            while (next < order.size() && order.get(next).token() < end) {
                here.add(order.get(next++));
            }
            Scene scene = scene(tokens.indexAt(sentence.start()), end, here, last);
            scenes.add(scene);
            last = scene.actor() == null ? last : scene.actor();
        }
        return scenes;
    }

    private Scene scene(int from, int to, List<At> here, @Nullable Integer before) {
        Integer actor = null;
        List<Integer> met = new ArrayList<>();
        List<Integer> company = new ArrayList<>();
        List<Integer> taker = new ArrayList<>();
        int next = 0;
        for (int at = from; at < to && next < here.size(); at++) {
            if (words.of(Key.ACCOMPANY).has(tokens, at)) {
                taker = company;
                actor = actor == null ? before : actor;
            } else if (words.of(Key.WITH).has(tokens, at)) {
                taker = met;
            }
            if (here.get(next).token() == at) {
                int person = here.get(next).person();
                actor = actor == null ? Integer.valueOf(person) : actor;
                if (person != actor) {
                    taker.add(person);
                }
                next++;
            }
        }
        return new Scene(actor, met, company);
    }
}
