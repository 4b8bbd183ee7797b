package chancery.door.cli;

import chancery.door.intake.ReadDispatch;
import chancery.door.intake.ReadDocument;
import chancery.door.intake.ReadReference;
import chancery.door.intake.commitments.ReadCommitment;
import chancery.door.intake.dates.ReadAmount;
import chancery.door.intake.dates.ReadDate;
import chancery.door.intake.engagement.ReadEngagement;
import chancery.door.intake.mentions.CitedDocument;
import chancery.door.intake.mentions.NamedThing;
import chancery.door.intake.people.ReadPerson;
import chancery.door.intake.plan.ProposedObjective;
import chancery.door.intake.plan.ProposedPlan;
import chancery.door.intake.plan.ProposedStrand;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read, for a person: a line per value, in the language of the letter. */
final class ReadingSheet {
    private final Words words;
    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private ReadingSheet(Words words, Language language) {
        this.words = words;
        this.language = language;
    }

    static String of(ReadDocument read, Words words) {
        ReadingSheet sheet =
                new ReadingSheet(words, Language.of(read.language()).orElse(Language.EN));
        sheet.write(read);
        return sheet.out.toString().stripTrailing();
    }

    private void write(ReadDocument read) {
        out.append(read.file()).append(" - ");
        out.append(text("kind." + read.kind().name())).append('\n');
        ReadDispatch dispatch = read.dispatch();
        line("place", dispatch.place());
        line("date", dispatch.date());
        line("number", dispatch.number());
        line("action", joined(dispatch.action()));
        line("information", joined(dispatch.information()));
        line("transmission", named("transmission", dispatch.transmission()));
        line("distribution", named("distribution", dispatch.distribution()));
        line("precedence", named("precedence", dispatch.precedence()));
        line(
                "references",
                joined(dispatch.references().stream().map(ReadReference::text).toList()));
        line("subject", dispatch.subject());
        line("annexes", joined(dispatch.annexes()));
        line("due", dispatch.due());
        List<String> dates = new ArrayList<>();
        for (ReadDate date : read.dates()) {
            dates.add(date.value() == null ? date.text() : date.value() + " (" + date.text() + ")");
        }
        line("dates", joined(dates));
        List<String> amounts = new ArrayList<>();
        for (ReadAmount amount : read.amounts()) {
            String year = amount.year() == null ? "" : ", " + amount.year();
            amounts.add(amount.value().toPlainString() + " " + amount.currency() + year);
        }
        line("amounts", joined(amounts));
        plan(read.plan());
        account(read);
    }

    private void account(ReadDocument read) {
        ReadEngagement engagement = read.engagement();
        if (engagement != null) {
            line("engagement", text("engagement." + engagement.kind().name()));
            detail("engagement-title", engagement.title());
            detail("place", engagement.place());
            detail("engagement-start", engagement.start());
            detail("engagement-end", engagement.end());
            detail("topics", joined(engagement.topics()));
        }
        heading("people", read.people().isEmpty());
        for (ReadPerson person : read.people()) {
            String title = person.honorific() == null ? "" : person.honorific() + " ";
            String function = person.function() == null ? "" : ", " + person.function();
            String country = person.country() == null ? "" : ", " + person.country();
            out.append("      - ").append(title).append(person.name()).append(function);
            out.append(country).append(" (").append(text("side." + person.side().name()));
            out.append(")\n");
        }
        heading("commitments", read.commitments().isEmpty());
        for (ReadCommitment promise : read.commitments()) {
            String by = promise.by() == null ? "" : promise.by() + ": ";
            out.append("      - ").append(by).append(promise.text()).append('\n');
            detail("due", promise.due());
        }
        line("documents", joined(read.documents().stream().map(CitedDocument::text).toList()));
        line("institutions", joined(read.institutions().stream().map(NamedThing::name).toList()));
        line("outlets", joined(read.outlets().stream().map(NamedThing::name).toList()));
    }

    private void heading(String key, boolean empty) {
        if (!empty) {
            out.append("  ").append(text("sheet." + key)).append(":\n");
        }
    }

    private void plan(@Nullable ProposedPlan plan) {
        if (plan == null) {
            return;
        }
        line("plan", plan.year() == null ? "" : plan.year());
        for (ProposedStrand strand : plan.strands()) {
            out.append("    ").append(strand.title()).append(" (");
            out.append(text("strand." + strand.kind().name())).append(")\n");
            for (ProposedObjective objective : strand.objectives()) {
                out.append("      - ").append(objective.text()).append('\n');
                detail("objective-due", objective.due());
                detail("objective-indicator", objective.indicator());
            }
        }
    }

    private void detail(String key, @Nullable Object value) {
        if (value != null) {
            out.append("        ").append(text("sheet." + key)).append(": ");
            out.append(value).append('\n');
        }
    }

    private @Nullable String named(String field, @Nullable Enum<?> value) {
        return value == null ? null : text(field + "." + value.name());
    }

    private static @Nullable String joined(List<String> values) {
        return values.isEmpty() ? null : String.join("; ", values);
    }

    private void line(String key, @Nullable Object value) {
        if (value != null) {
            out.append("  ").append(text("sheet." + key)).append(": ");
            out.append(value).append('\n');
        }
    }

    private String text(String key) {
        return words.text(language, "intake." + key);
    }
}
