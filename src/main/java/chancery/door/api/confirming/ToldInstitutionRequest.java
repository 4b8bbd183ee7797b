package chancery.door.api.confirming;

import chancery.door.api.Fields;
import chancery.door.confirming.ConfirmedInstitution;
import chancery.work.directory.InstitutionKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An institution of which a document tells. */
record ToldInstitutionRequest(
        @Nullable String key,
        @Nullable String entry,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String country) {
    static ToldInstitutionRequest of(ConfirmedInstitution told) {
        return new ToldInstitutionRequest(
                told.key(),
                told.entry().text(),
                told.kind().name(),
                told.name(),
                Objects.toString(told.country(), null));
    }

    ConfirmedInstitution told() {
        return new ConfirmedInstitution(
                Told.text(key),
                Told.entry(entry),
                Fields.word(
                        InstitutionKind.class,
                        kind,
                        InstitutionKind.OTHER,
                        Told.text(key) + "-kind"),
                Told.text(name),
                Told.country(country, Told.text(key) + "-country"));
    }
}
