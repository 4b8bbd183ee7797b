package chancery.work.planning.web;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.planning.Change;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The strands that a plan begins with, named in the language of who begins it. */
@Component
public class StrandNames {
    static final List<String> USUAL = List.of("POLITICAL", "ECONOMIC", "CULTURAL", "COMMUNICATION");

    private final Words words;

    StrandNames(Words words) {
        this.words = words;
    }

    /** What the plan of a year is called when nobody has named it. */
    public String title(String language, int year) {
        return words.text(in(language), "plan.title.usual", Map.of("year", String.valueOf(year)));
    }

    /** The content with the usual strands after its own. */
    public PlanContent filled(PlanContent blank, String language) {
        PlanContent content = blank;
        for (String code : USUAL) {
            String title = words.text(in(language), "plan.strand." + code);
            content = content.with(new Change.Put(new Strand(UUID.randomUUID(), code, title)));
        }
        return content;
    }

    private static Language in(String code) {
        return Language.of(code).orElse(Language.FR);
    }
}
