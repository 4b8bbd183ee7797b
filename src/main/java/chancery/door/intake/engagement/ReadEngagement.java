package chancery.door.intake.engagement;

import chancery.door.intake.dates.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text is about.
 *
 * @param title in the words of the text: its heading or what the sentence calls it
 * @param place where it took place, as the text writes it
 * @param start first day; also when only one day is said
 * @param end last day; null when it is not said
 * @param topics what was talked about, in the words of the text
 */
public record ReadEngagement(
        EngagementKind kind,
        @Nullable String title,
        @Nullable String place,
        @Nullable PartialDate start,
        @Nullable PartialDate end,
        List<String> topics) {

    public ReadEngagement {
        topics = List.copyOf(topics);
    }
}
