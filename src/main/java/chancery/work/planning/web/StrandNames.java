package chancery.work.planning.web;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.planning.Change;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import chancery.work.planning.strands.ServiceStrand;
import chancery.work.planning.strands.ServiceStrands;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The strands that a plan begins with, named in the language of who begins it. */
@Component
public class StrandNames {
    private final Words words;
    private final ServiceStrands strands;

    StrandNames(Words words, ServiceStrands strands) {
        this.words = words;
        this.strands = strands;
    }

    /** What the plan of a year is called when nobody has named it. */
    public String title(String language, int year) {
        return words.text(in(language), "plan.title.usual", Map.of("year", String.valueOf(year)));
    }

    /** The content with the strands of the service that are in use after its own. */
    public PlanContent filled(PlanContent blank, String language) {
        PlanContent content = blank;
        for (ServiceStrand each : strands.inUse()) {
            String title = each.names().in(in(language).code());
            content =
                    content.with(new Change.Put(new Strand(UUID.randomUUID(), each.code(), title)));
        }
        return content;
    }

    private static Language in(String code) {
        return Language.of(code).orElse(Language.FR);
    }
}
