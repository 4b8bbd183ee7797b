package chancery.work.agreements.content;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.kernel.Country;
import chancery.kernel.Problem;

/**
 * A record as JSON, in one form; read strictly, see {@link StrictJson}. At most {@link #LONGEST}
 * bytes.
 */
public final class AgreementJson {
    /** In bytes; a treaty of 190 parties with all their steps takes about 300,000. */
    public static final int LONGEST = 4 << 20;

    private static final StrictJson JSON =
            new StrictJson(
                    "agreement.json",
                    LONGEST,
                    Wording.PROSE * 4,
                    new TextValues().with(Country.class, Country::code, AgreementJson::country));

    private AgreementJson() {}

    public static String write(Object value) {
        return JSON.write(value);
    }

    public static byte[] bytes(Object value) {
        return JSON.bytes(value);
    }

    /**
     * @throws Problem {@code agreement.json} when it is not exactly such a value, naming where;
     *     {@code agreement.json-long}; or what the value's own limits say
     */
    public static <T> T read(String json, Class<T> type) {
        return JSON.read(json, type);
    }

    /** As {@link #read(String, Class)}, for what came from elsewhere. */
    public static <T> T read(byte[] bytes, Class<T> type) {
        return JSON.read(bytes, type);
    }

    private static Country country(String code) {
        try {
            return Country.of(code);
        } catch (Problem unknown) {
            throw new IllegalArgumentException("no country", unknown);
        }
    }
}
