package chancery.door.web.about;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Everything of which there is a page of all that is known. */
@Component
public class Things {
    private static final int LONGEST = 100;

    private final List<KnownThings> known;

    Things(List<KnownThings> known) {
        this.known = List.copyOf(known);
    }

    /**
     * @throws Problem {@code about.unknown} when there is no such thing, or none for this reader
     */
    public Thing see(PersonId me, Ref ref, Language language) {
        return known.stream()
                .filter(each -> each.kinds().contains(ref.kind()))
                .flatMap(each -> each.see(me, ref, language).stream())
                .findFirst()
                .orElseThrow(() -> Problem.absent("about.unknown"));
    }

    /** Those of the things that there are for this reader, by their identity as it was given. */
    public Map<Ref, Thing> seen(PersonId me, Collection<Ref> refs, Language language) {
        Map<Ref, Thing> seen = new LinkedHashMap<>();
        for (Ref ref : refs) {
            known.stream()
                    .filter(each -> each.kinds().contains(ref.kind()))
                    .flatMap(each -> each.see(me, ref, language).stream())
                    .findFirst()
                    .ifPresent(thing -> seen.put(ref, thing));
        }
        return seen;
    }

    /** Kinds in the order in which readers see them. */
    public static List<String> inOrder(Collection<String> kinds) {
        return kinds.stream()
                .sorted(Comparator.comparing(Things::place).thenComparing(Function.identity()))
                .toList();
    }

    /**
     * What the reader may mean, kind by kind; nothing for a blank text.
     *
     * @param typed of a text past {@value #LONGEST} characters the beginning is used
     */
    public List<Found> find(PersonId me, String typed, Language language) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return List.of();
        }
        String wanted = text.substring(0, Math.min(LONGEST, text.length()));
        TreeMap<Integer, Found> found = new TreeMap<>();
        for (KnownThings each : known) {
            for (Thing thing : each.find(me, wanted, language)) {
                found.computeIfAbsent(
                                place(thing.ref().kind()),
                                _ -> new Found(thing.ref().kind(), new ArrayList<>()))
                        .things()
                        .add(thing);
            }
        }
        return List.copyOf(found.values());
    }

    /** Things of one kind. */
    public record Found(String kind, List<Thing> things) {}

    private static final List<String> ORDER =
            List.of(
                    "country",
                    "person",
                    "institution",
                    "engagement",
                    "agreement",
                    "commitment",
                    "coverage",
                    "communique",
                    "outlet",
                    "action",
                    "dispatch");

    private static int place(String kind) {
        int place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.size() : place;
    }
}
