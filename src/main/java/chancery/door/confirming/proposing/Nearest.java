package chancery.door.confirming.proposing;

import chancery.door.intake.ReadDocument;
import chancery.door.intake.dates.PartialDate;
import chancery.door.intake.text.Span;
import java.time.LocalDate;
import java.util.Optional;

/** The whole day that a sentence says nearest to some of its words. */
final class Nearest {
    private Nearest() {}

    static Optional<LocalDate> day(ReadDocument read, Span sentence, Span words) {
        Optional<LocalDate> nearest = Optional.empty();
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < read.dates().size(); i++) {
            Span span = read.spans().get("dates[" + i + "]");
            PartialDate value = read.dates().get(i).value();
            if (span == null
                    || value == null
                    || value.full().isEmpty()
                    || span.start() < sentence.start()
                    || span.end() > sentence.end()) {
                continue;
            }
            int away = Math.abs(span.start() - words.start());
            if (away < distance) {
                nearest = value.full();
                distance = away;
            }
        }
        return nearest;
    }
}
