package chancery.door.intake.commitments;

/**
 * A promise found in a sentence. Offsets count tokens, ends are exclusive.
 *
 * @param subject first token of who promises; equal to {@code subjectEnd} where the text does not
 *     say
 * @param cue where the words begin that make it a promise
 * @param content where what is promised begins
 * @param dated whether it only counts when it says by when
 */
record Promise(int subject, int subjectEnd, int cue, int content, boolean dated) {

    boolean hasSubject() {
        return subject < subjectEnd;
    }

    /** Where the sentence before it must end: at the subject when that stands right before. */
    int begin() {
        return hasSubject() && cue - subjectEnd <= 2 ? subject : cue;
    }
}
