package chancery.door.api.confirming;

import chancery.door.confirming.Entry;
import chancery.door.confirming.proposing.Proposed;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a program left out as nothing, and refuses what it got wrong at its field. */
final class Told {
    private Told() {}

    /** What was read and would be taken unless somebody says otherwise, as it is offered. */
    static <T, S> List<S> taken(List<Proposed<T>> proposed, Function<T, S> shape) {
        return proposed.stream().filter(Proposed::taken).map(Proposed::value).map(shape).toList();
    }

    /** Which entry is meant; a new one when nothing was sent. */
    static Entry entry(@Nullable String text) {
        return text == null || text.isBlank() ? Entry.NEW : Entry.parse(text);
    }

    static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("").strip();
    }

    static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /**
     * @throws Problem what {@link Country#typed} says of it, at the field
     */
    static @Nullable Country country(@Nullable String typed, String field) {
        try {
            return Country.typed(text(typed)).orElse(null);
        } catch (Problem unknown) {
            throw unknown.at(field);
        }
    }

    /**
     * @throws Problem {@code confirm.entry} for what is no identifier
     */
    static @Nullable UUID id(@Nullable String text) {
        try {
            return text(text).isEmpty() ? null : UUID.fromString(text(text));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("confirm.entry").with("value", text(text));
        }
    }
}
