package chancery.work.agreements.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Objects;

/** When the agreement says that it enters into force. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "when")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "UNKNOWN", value = EntryCondition.Unknown.class),
    @JsonSubTypes.Type(name = "ON_SIGNATURE", value = EntryCondition.OnSignature.class),
    @JsonSubTypes.Type(name = "ON_DAY", value = EntryCondition.OnDay.class),
    @JsonSubTypes.Type(name = "AFTER_EXCHANGE", value = EntryCondition.AfterExchange.class),
    @JsonSubTypes.Type(
            name = "AFTER_RATIFICATIONS",
            value = EntryCondition.AfterRatifications.class)
})
public sealed interface EntryCondition {
    EntryCondition UNKNOWN = new Unknown();

    /** Nobody has entered it; nothing is computed. */
    record Unknown() implements EntryCondition {}

    /** So long after the last party has signed. */
    record OnSignature(Delay delay) implements EntryCondition {
        public OnSignature {
            Objects.requireNonNull(delay);
        }
    }

    /** On a day that the text names. */
    record OnDay(LocalDate day) implements EntryCondition {
        public OnDay {
            Wording.day("entryDay", Objects.requireNonNull(day));
        }
    }

    /**
     * So long after the instruments were exchanged, or after the last party's was deposited or
     * notified.
     */
    record AfterExchange(Delay delay) implements EntryCondition {
        public AfterExchange {
            Objects.requireNonNull(delay);
        }
    }

    /**
     * So long after the nth party has consented to be bound; for each that consents later, so long
     * after its own consent.
     *
     * @param count how many are needed
     */
    record AfterRatifications(int count, Delay delay) implements EntryCondition {
        public AfterRatifications {
            Objects.requireNonNull(delay);
            Wording.between("entryCount", count, 1, 300);
        }
    }
}
