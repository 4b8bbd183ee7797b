package chancery.door.archives;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was taken over and what was not, and why. */
public final class TeiTally {
    private final Map<Skipped, List<String>> skipped = new EnumMap<>(Skipped.class);
    private int taken;
    private int inside;
    private int enclosures;
    private int withSender;
    private int withAddressee;
    private int withDate;
    private int withNumber;
    private int answering;
    private int answersFound;

    /** Why a document is no dispatch. */
    public enum Skipped {
        WITHOUT_TEXT("without any text"),
        TOO_LONG("longer than a dispatch may be");

        private final String reason;

        Skipped(String reason) {
            this.reason = reason;
        }

        /** In English, to follow a number. */
        public String reason() {
            return reason;
        }
    }

    void take(PrintedLetter letter) {
        taken++;
        enclosures += letter.enclosures().size();
        withSender += letter.head().from().isEmpty() ? 0 : 1;
        withAddressee += letter.head().to().isEmpty() ? 0 : 1;
        withDate += letter.head().dated() == null ? 0 : 1;
        withNumber += letter.head().number().isEmpty() ? 0 : 1;
    }

    void inside(int documents) {
        inside += documents;
    }

    void skip(Skipped reason, String source) {
        skipped.computeIfAbsent(reason, _ -> new ArrayList<>()).add(source);
    }

    void answer(boolean found) {
        answering++;
        answersFound += found ? 1 : 0;
    }

    public int taken() {
        return taken;
    }

    /** Documents that came as a part of an enclosure. */
    public int inside() {
        return inside;
    }

    public int enclosures() {
        return enclosures;
    }

    public int withSender() {
        return withSender;
    }

    public int withAddressee() {
        return withAddressee;
    }

    public int withDate() {
        return withDate;
    }

    public int withNumber() {
        return withNumber;
    }

    /** Dispatches that say which one they answer. */
    public int answering() {
        return answering;
    }

    /** Of these, where that one is among the volumes. */
    public int answersFound() {
        return answersFound;
    }

    /** By reason, where the documents stand. */
    public Map<Skipped, List<String>> skipped() {
        return skipped;
    }
}
