package chancery.door.intake.mentions;

import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Found;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The first of what is said several times, whatever its accents and capitals. */
final class Once {
    private Once() {}

    static List<Found<String>> each(List<Found<String>> found) {
        Set<String> seen = new HashSet<>();
        return found.stream().filter(each -> seen.add(Folded.plain(each.value()))).toList();
    }
}
