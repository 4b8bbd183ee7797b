package chancery.work.engagements;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.kernel.Country;
import chancery.kernel.Problem;

/** An engagement's content as JSON, in one form and read strictly. */
public final class EngagementJson {
    /** In bytes. */
    public static final int LONGEST = 8 << 20;

    private static final StrictJson JSON = strict("engagement.json", new TextValues());

    private EngagementJson() {}

    /**
     * Reads and writes what is made of the values of this room.
     *
     * @param problem under which what is not such JSON is refused
     */
    public static StrictJson strict(String problem, TextValues values) {
        return new StrictJson(
                problem,
                LONGEST,
                Texts.PROSE * 4,
                values.with(
                                EngagementId.class,
                                EngagementId::toString,
                                text -> EngagementId.of(TextValues.uuid(text)))
                        .with(Country.class, Country::code, EngagementJson::country));
    }

    public static String write(EngagementContent content) {
        return JSON.write(content);
    }

    /**
     * @throws Problem {@code engagement.json} when it is not exactly such a value, naming where;
     *     {@code engagement.json-long}; or what its own limits say
     */
    public static EngagementContent read(String json) {
        return JSON.read(json, EngagementContent.class);
    }

    private static Country country(String code) {
        try {
            return Country.of(code);
        } catch (Problem none) {
            throw new IllegalArgumentException("no country");
        }
    }
}
