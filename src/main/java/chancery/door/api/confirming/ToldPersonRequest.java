package chancery.door.api.confirming;

import chancery.door.api.Fields;
import chancery.door.confirming.ConfirmedPerson;
import chancery.work.engagements.Side;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person of whom a document tells. */
record ToldPersonRequest(
        @Nullable String key,
        @Nullable String entry,
        @Nullable String side,
        @Nullable String given,
        @Nullable String family,
        @Nullable String honorific,
        @Nullable String function,
        @Nullable String institution,
        @Nullable String country,
        @Nullable Boolean present) {
    static ToldPersonRequest of(ConfirmedPerson told) {
        return new ToldPersonRequest(
                told.key(),
                told.entry().text(),
                told.side().name(),
                told.given(),
                told.family(),
                told.honorific(),
                told.function(),
                told.institution(),
                Objects.toString(told.country(), null),
                told.present());
    }

    ConfirmedPerson told() {
        return new ConfirmedPerson(
                Told.text(key),
                Told.entry(entry),
                Fields.word(Side.class, side, Side.OTHER, Told.text(key) + "-side"),
                Told.text(given),
                Told.text(family),
                Told.text(honorific),
                Told.text(function),
                Told.text(institution),
                Told.country(country, Told.text(key) + "-country"),
                present == null || present);
    }
}
