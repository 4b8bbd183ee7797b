package chancery.work.directory.web;

import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.finding.Found;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of the directory: those that a search found, or a page of all.
 *
 * @param found null when nothing was searched
 * @param functions what people are today or were last, by id
 * @param beginning of the family names that are listed
 * @param overdue how many of the reader's entries are past their time
 * @param keeps whether the reader may add people
 */
public record PeopleView(
        String typed,
        @Nullable List<Found> found,
        List<PublicPerson> people,
        Map<PublicPersonId, String> functions,
        String beginning,
        int page,
        boolean more,
        long count,
        int overdue,
        boolean keeps) {
    /** What lists can be begun with. */
    public static final List<String> LETTERS =
            "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString).toList();

    public String function(PublicPersonId person) {
        return functions.getOrDefault(person, "");
    }

    /** The address of another page of the list. */
    public String at(int other) {
        return "/directory?from=" + beginning + "&page=" + other;
    }
}
