package chancery.door.api.confirming;

import chancery.door.api.Fields;
import chancery.door.confirming.ConfirmedAgreement;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Step;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An agreement of which a document tells. */
record ToldAgreementRequest(
        @Nullable String key,
        @Nullable String entry,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String ours,
        @Nullable List<String> others,
        @Nullable String step,
        @Nullable String day,
        @Nullable String action) {
    static ToldAgreementRequest of(ConfirmedAgreement told) {
        return new ToldAgreementRequest(
                told.key(),
                told.entry().text(),
                told.kind().name(),
                told.title(),
                told.ours(),
                told.others(),
                told.step() == null ? null : told.step().name(),
                Objects.toString(told.day(), null),
                Objects.toString(told.action(), null));
    }

    ConfirmedAgreement told() {
        return new ConfirmedAgreement(
                Told.text(key),
                Told.entry(entry),
                Fields.word(
                        AgreementKind.class, kind, AgreementKind.TREATY, Told.text(key) + "-kind"),
                Told.text(title),
                Told.text(ours),
                Told.list(others),
                Told.text(step).isEmpty()
                        ? null
                        : Fields.word(Step.class, step, Step.NEGOTIATED, Told.text(key) + "-step"),
                Fields.day(day, Told.text(key) + "-day"),
                Told.id(action));
    }
}
