package chancery.work.planning.strands;

import chancery.foundation.access.Names;
import chancery.foundation.wording.Language;
import chancery.work.planning.Strand;
import java.util.Map;
import java.util.stream.Stream;

/** What strands are called in the reader's language. */
public record StrandTitles(Map<String, Names> names) {
    public StrandTitles {
        names = Map.copyOf(names);
    }

    /** Of a code that nobody named, the code. */
    public String of(String code, Language language) {
        Names known = names.get(code);
        return known == null ? code : known.in(language.code());
    }

    /**
     * The strand of a plan: in the reader's language when the plan calls it as the service does in
     * some language, else as the plan calls it.
     */
    public String of(Strand strand, Language language) {
        Names known = names.get(strand.code());
        return known != null
                        && Stream.of(known.fr(), known.en(), known.es(), known.ar())
                                .anyMatch(strand.title()::equals)
                ? known.in(language.code())
                : strand.title();
    }
}
