package chancery.door.web.readings;

import java.util.List;

/** Who received one dispatch and who read it. */
public record DispatchReadings(List<ReceiptLine> received, List<ReadingLine> read) {
    /** Its unit and number, or empty text when there is no such dispatch. */
    public String name() {
        return received.stream()
                .findFirst()
                .map(line -> line.from() + " " + line.number())
                .orElse("");
    }
}
