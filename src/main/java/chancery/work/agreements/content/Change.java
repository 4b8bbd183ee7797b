package chancery.work.agreements.content;

import java.util.UUID;

/** A change to an agreement's record. */
public sealed interface Change {
    /** What the agreement is and says is written anew. */
    record Describe(Description description) implements Change {}

    /** A step is entered, or corrected by a further entry. */
    record Enter(StepEntry entry) implements Change {}

    /** A party has declared something. */
    record Declare(Statement statement) implements Change {}

    /** A text is kept. */
    record Keep(LegalText text) implements Change {}

    /** A text is no longer among those that count; former versions still name it. */
    record Drop(String sha512) implements Change {}

    /** An obligation is added, or written anew. */
    record Owe(Obligation obligation) implements Change {}

    /** An obligation is taken out: it was none. */
    record Release(UUID obligation) implements Change {}

    /** An obligation was fulfilled. */
    record Fulfil(Fulfilment fulfilment) implements Change {}

    /** The word by which history tells what kind of change it was. */
    default Sort sort() {
        return switch (this) {
            case Describe _ -> Sort.DESCRIBED;
            case Enter(var entry) -> entry.corrects() == null ? Sort.ENTERED : Sort.CORRECTED;
            case Declare _ -> Sort.DECLARED;
            case Keep _ -> Sort.KEPT;
            case Drop _ -> Sort.DROPPED;
            case Owe _ -> Sort.OWED;
            case Release _ -> Sort.RELEASED;
            case Fulfil _ -> Sort.FULFILLED;
        };
    }

    /** What was done to a record to make a version of it. */
    enum Sort {
        BEGUN,
        DESCRIBED,
        ENTERED,
        CORRECTED,
        DECLARED,
        KEPT,
        DROPPED,
        OWED,
        RELEASED,
        FULFILLED,
        ARRIVED
    }
}
