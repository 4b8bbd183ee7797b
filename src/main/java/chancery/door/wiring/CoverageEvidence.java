package chancery.door.wiring;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.EvidenceSource;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.CoverageLists;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the press published as evidence of what a plan's actions have brought. */
@Component
class CoverageEvidence implements EvidenceSource {
    private static final int MOST = 20;

    private final CoverageLists lists;
    private final Words words;

    CoverageEvidence(CoverageLists lists, Words words) {
        this.lists = lists;
        this.words = words;
    }

    @Override
    public String kind() {
        return CoverageId.KIND;
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        List<UUID> wanted = ids.stream().flatMap(CoverageEvidence::id).toList();
        return lists.lines(reader, wanted).stream()
                .map(this::seen)
                .collect(Collectors.toMap(seen -> seen.ref().id(), Function.identity()));
    }

    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        return lists.latest(reader, CoverageFilter.ALL.saying(typed), MOST).stream()
                .map(this::seen)
                .toList();
    }

    private Seen seen(CoverageLine line) {
        return new Seen(
                line.id().ref(),
                words.text(
                        Language.FR,
                        "coverage.citation",
                        Map.of("unit", line.unit(), "id", line.id().toString().substring(0, 8))),
                line.outletName() + " – " + line.headline(),
                "/coverage/" + line.id());
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
