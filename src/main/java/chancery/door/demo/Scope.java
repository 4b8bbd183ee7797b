package chancery.door.demo;

import chancery.kernel.UnitCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the keys and the days of the story mean for one post in one year. A key means the same line
 * on every node, so that the ministry can speak of what the post has written.
 */
record Scope(UnitCode post, int year) {

    /**
     * @param kind of the thing, so that an action and a duty may share a key
     */
    UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes(
                "%s/%d/%s/%s".formatted(post, year, kind, key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param monthDay such as {@code 05-18}
     */
    LocalDate day(String monthDay) {
        return LocalDate.parse(year + "-" + monthDay);
    }

    Scope inYear(int other) {
        return new Scope(post, other);
    }
}
