package chancery.door.intake.people;

import java.util.Optional;

/** One way in which texts name people. */
@FunctionalInterface
interface MentionRule {

    /** Somebody whose mention begins at the token. */
    Optional<Mention> at(int token);
}
