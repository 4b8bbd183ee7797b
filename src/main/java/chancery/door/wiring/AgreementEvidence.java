package chancery.door.wiring;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.PersonId;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.EvidenceSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreements as evidence of what a plan's actions have brought. */
@Component
class AgreementEvidence implements EvidenceSource {
    private static final int MOST = 20;

    private final AgreementLists agreements;
    private final Words words;

    AgreementEvidence(AgreementLists agreements, Words words) {
        this.agreements = agreements;
        this.words = words;
    }

    @Override
    public String kind() {
        return AgreementId.KIND;
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        List<UUID> wanted =
                ids.stream().map(AgreementEvidence::id).filter(Objects::nonNull).toList();
        return agreements.lines(reader, wanted).stream()
                .map(this::seen)
                .collect(Collectors.toMap(seen -> seen.ref().id(), Function.identity()));
    }

    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        return agreements.all(reader, new AgreementFilter(null, null, null, null, typed)).stream()
                .limit(MOST)
                .map(this::seen)
                .toList();
    }

    private Seen seen(AgreementLine line) {
        return new Seen(
                line.id().ref(),
                words.text(
                        Language.FR,
                        "agreements.citation",
                        Map.of("unit", line.unit(), "id", line.id().toString().substring(0, 8))),
                line.record().description().titles().in(Language.FR.code()),
                "/agreements/" + line.id());
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
