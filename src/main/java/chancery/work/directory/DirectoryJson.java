package chancery.work.directory;

import chancery.foundation.wording.Language;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names, wordings and contacts as the columns of type jsonb hold them. */
final class DirectoryJson {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<PersonName>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<OfficeContact>> CONTACTS = new TypeReference<>() {};

    private DirectoryJson() {}

    static String wording(Wording wording) {
        Map<String, String> texts = new TreeMap<>();
        wording.texts().forEach((language, text) -> texts.put(language.code(), text));
        return JSON.writeValueAsString(texts);
    }

    static Wording wording(String json) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        JSON.readValue(json, TEXTS)
                .forEach((code, text) ->
                        Language.of(code).ifPresent(language -> texts.put(language, text)));
        return new Wording(texts);
    }

    static String names(List<PersonName> names) {
        return JSON.writeValueAsString(names);
    }

    static List<PersonName> names(String json) {
        return JSON.readValue(json, NAMES);
    }

    static String contacts(List<OfficeContact> contacts) {
        return JSON.writeValueAsString(contacts);
    }

    static List<OfficeContact> contacts(String json) {
        return JSON.readValue(json, CONTACTS);
    }
}
