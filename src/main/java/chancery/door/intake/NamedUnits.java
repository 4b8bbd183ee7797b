package chancery.door.intake;

import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Spellings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The gazetteer that ships with the program, {@code units.properties}. */
final class NamedUnits implements UnitGazetteer {
    private final Map<String, String> codes = new HashMap<>();

    NamedUnits() {
        Spellings spellings = Spellings.load("units");
        for (String code : spellings.keys()) {
            codes.put(key(code), code);
            for (String name : spellings.of(code)) {
                codes.put(key(name), code);
            }
        }
    }

    @Override
    public Optional<String> codeOf(String name) {
        return Optional.ofNullable(codes.get(key(name)));
    }

    private static String key(String name) {
        return Folded.plain(name).replace(" ", "");
    }
}
