package chancery.door.demo;

import chancery.kernel.Country;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.Mention;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletContent;
import chancery.work.press.outlets.Reach;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the press is and writes in the story. */
final class DemoPress {
    private DemoPress() {}

    /** An outlet; how many it reaches is what it says of itself. */
    record House(
            String key,
            String name,
            Medium medium,
            String region,
            String language,
            String host,
            long reach,
            Reach.Counted counted) {
        OutletContent content(Country where, Scope scope, String source) {
            return new OutletContent(
                    name,
                    List.of(),
                    medium,
                    where,
                    region,
                    language,
                    host,
                    new Reach(reach, counted, source, scope.day("01-15")));
        }
    }

    /**
     * An item that an outlet published.
     *
     * @param key under which it may be shown; none for none
     * @param summary what the press review says of it; none when it is not picked
     * @param engagement the key of what it is about
     * @param communique whether it is about the communiqué on that engagement too
     * @param action the key of the action that it serves
     */
    record Item(
            @Nullable String key,
            String on,
            String outlet,
            CoverageKind kind,
            Mention mention,
            String headline,
            String topic,
            @Nullable String quote,
            @Nullable String summary,
            @Nullable String engagement,
            boolean communique,
            @Nullable String action) {
        String words() {
            return Objects.requireNonNullElse(quote, "");
        }
    }
}
