package chancery.work.press.communiques;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.foundation.register.Digest;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import java.util.Arrays;

/** A communiqué's content as JSON, in one form and read strictly. */
public final class CommuniqueJson {
    /** In bytes. */
    public static final int LONGEST = 2 << 20;

    private static final StrictJson JSON = strict(new TextValues());

    private CommuniqueJson() {}

    /** Reads and writes what is made of the values of this room. */
    public static StrictJson strict(TextValues values) {
        return new StrictJson(
                "communique.json",
                LONGEST,
                Limits.TEXT * 2,
                values.with(
                                CommuniqueId.class,
                                CommuniqueId::toString,
                                text -> CommuniqueId.of(TextValues.uuid(text)))
                        .with(Country.class, Country::code, CommuniqueJson::country)
                        .with(Language.class, Language::code, CommuniqueJson::language));
    }

    public static String write(CommuniqueContent content) {
        return JSON.write(content);
    }

    /**
     * @throws Problem {@code communique.json} when it is not exactly such a value, naming where;
     *     {@code communique.json-long}; or what its own limits say
     */
    public static CommuniqueContent read(String json) {
        return JSON.read(json, CommuniqueContent.class);
    }

    /** SHA-512 over the JSON: what the register vouches for once it is released. */
    public static Digest digest(CommuniqueContent content) {
        return Digest.of(JSON.sha512(content));
    }

    private static Country country(String code) {
        try {
            return Country.of(code);
        } catch (Problem none) {
            throw new IllegalArgumentException("no country");
        }
    }

    private static Language language(String code) {
        return Arrays.stream(Language.values())
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no language of the service"));
    }
}
