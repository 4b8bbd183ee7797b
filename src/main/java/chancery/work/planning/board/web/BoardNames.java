package chancery.work.planning.board.web;

import chancery.foundation.access.Unit;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.UnitCode;
import chancery.work.planning.board.Consolidation;
import chancery.work.planning.strands.StrandTitles;
import java.util.Map;

/** What posts, strands and regions are called in the reader's language. */
public record BoardNames(
        Words words, Language language, Map<UnitCode, Unit> units, StrandTitles strands) {
    public String post(UnitCode code) {
        Unit unit = units.get(code);
        return unit == null ? code.value() : unit.names().in(language.code());
    }

    /** Of a code that nobody named, the code. */
    public String strand(String code) {
        return strands.of(code, language);
    }

    /**
     * Of a code that the program has no word for, the code; also of {@link
     * Consolidation#NO_REGION}.
     */
    public String region(String code) {
        String key = "region." + code;
        if (code.equals(Consolidation.NO_REGION)) {
            return words.text(language, "board.no-region");
        }
        return words.has(language, key) ? words.text(language, key) : code;
    }
}
