package chancery.door.api.confirming;

import chancery.door.api.Fields;
import chancery.door.confirming.ConfirmedPromise;
import chancery.kernel.PersonId;
import chancery.work.engagements.Side;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise of which a document tells. */
record ToldPromiseRequest(
        @Nullable String key,
        @Nullable String side,
        @Nullable String by,
        @Nullable String to,
        @Nullable String words,
        @Nullable String due,
        @Nullable String responsible,
        @Nullable String action) {
    static ToldPromiseRequest of(ConfirmedPromise told) {
        return new ToldPromiseRequest(
                told.key(),
                told.side().name(),
                told.by(),
                told.to(),
                told.words(),
                Objects.toString(told.due(), null),
                Objects.toString(told.responsible(), null),
                Objects.toString(told.action(), null));
    }

    ConfirmedPromise told() {
        UUID who = Told.id(responsible);
        return new ConfirmedPromise(
                Told.text(key),
                Fields.word(Side.class, side, Side.OURS, Told.text(key) + "-side"),
                Told.text(by),
                Told.text(to),
                Told.text(words),
                Fields.day(due, Told.text(key) + "-due"),
                who == null ? null : PersonId.of(who),
                Told.id(action));
    }
}
