package chancery.work.agreements.messages;

import chancery.correspondence.annexes.Subject;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Wording;
import chancery.work.agreements.procedure.Procedure;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What one side tells the other: the content of an annex of type {@value
 * AgreementAnnex#MEDIA_TYPE}. Names and members are those of the published schema and never change
 * within it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "AGREEMENT", value = AgreementMessage.Told.class),
    @JsonSubTypes.Type(name = "PROCEDURES", value = AgreementMessage.Defined.class)
})
public sealed interface AgreementMessage {

    /** What the message is about, the same on every node. */
    Subject subject();

    /**
     * An agreement as its keeper has it.
     *
     * @param unit that keeps it
     * @param language in which the keeper writes, {@code fr}, {@code en}, {@code es} or {@code ar}
     * @param version grows with every change
     * @param author of the last change, by name
     */
    record Told(
            UUID agreement,
            UnitCode unit,
            String language,
            int version,
            String author,
            AgreementRecord record)
            implements AgreementMessage {
        public Told {
            Objects.requireNonNull(agreement);
            Objects.requireNonNull(unit);
            Objects.requireNonNull(record);
            author = Wording.line("author", author);
            if (version < 1 || !List.of("fr", "en", "es", "ar").contains(language)) {
                throw Problem.refused("agreement.json").with("where", "/message");
            }
        }

        @Override
        public Subject subject() {
            return new Subject(agreement, "AGREEMENT");
        }
    }

    /**
     * The ministry's procedures, for the kinds that it names.
     *
     * @param author by name
     */
    record Defined(List<Procedure> procedures, String author) implements AgreementMessage {
        private static final UUID THING =
                UUID.nameUUIDFromBytes("chancery.procedures".getBytes(StandardCharsets.UTF_8));

        public Defined {
            procedures = List.copyOf(procedures);
            author = Wording.line("author", author);
            if (procedures.isEmpty() || procedures.size() > AgreementKind.values().length) {
                throw Problem.refused("agreement.json").with("where", "/message/procedures");
            }
        }

        @Override
        public Subject subject() {
            return new Subject(THING, "PROCEDURES");
        }
    }
}
