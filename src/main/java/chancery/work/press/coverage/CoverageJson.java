package chancery.work.press.coverage;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.press.PressTexts;
import chancery.work.press.outlets.OutletId;

/** What the press room keeps and sends as JSON, in one form and read strictly. */
public final class CoverageJson {
    /** In bytes. */
    public static final int LONGEST = 16 << 20;

    private static final StrictJson JSON = strict("press.json", new TextValues());

    private CoverageJson() {}

    /**
     * Reads and writes what is made of the values of this room.
     *
     * @param problem under which what is not such JSON is refused
     */
    public static StrictJson strict(String problem, TextValues values) {
        return new StrictJson(
                problem,
                LONGEST,
                PressTexts.TEXT * 4,
                values.with(
                                CoverageId.class,
                                CoverageId::toString,
                                text -> CoverageId.of(TextValues.uuid(text)))
                        .with(
                                OutletId.class,
                                OutletId::toString,
                                text -> OutletId.of(TextValues.uuid(text)))
                        .with(Country.class, Country::code, CoverageJson::country));
    }

    public static String write(CoverageContent content) {
        return JSON.write(content);
    }

    /**
     * @throws Problem {@code press.json} when it is not exactly such a value, naming where; {@code
     *     press.json-long}; or what its own limits say
     */
    public static CoverageContent read(String json) {
        return JSON.read(json, CoverageContent.class);
    }

    private static Country country(String code) {
        try {
            return Country.of(code);
        } catch (Problem none) {
            throw new IllegalArgumentException("no country", none);
        }
    }
}
