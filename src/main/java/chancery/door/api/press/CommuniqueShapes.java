package chancery.door.api.press;

import chancery.door.api.Fields;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueContent;
import chancery.work.press.communiques.CommuniqueLine;
import chancery.work.press.communiques.ComparedParagraph;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How communiqués are written and answered. */
final class CommuniqueShapes {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CommuniqueShapes() {}

    record CommuniqueLineJson(
            String id,
            String title,
            String state,
            @Nullable String country,
            String day,
            List<String> languages,
            String unit,
            String distribution,
            boolean here) {
        static CommuniqueLineJson of(CommuniqueLine line) {
            return new CommuniqueLineJson(
                    line.id().toString(),
                    line.title(),
                    line.state().name(),
                    Objects.toString(line.country(), null),
                    line.day().toString(),
                    line.languages().stream().map(Language::code).toList(),
                    line.unit().value(),
                    line.label().name(),
                    line.here());
        }
    }

    record CommuniqueJson(
            String id,
            boolean here,
            String unit,
            String distribution,
            List<String> compartments,
            int version,
            String state,
            String act,
            String note,
            String changedAt,
            @Nullable String releasedAt,
            @Nullable String digest,
            @Nullable String corrects,
            JsonNode content) {
        static CommuniqueJson of(Communique communique) {
            Communique.Released released = communique.released();
            return new CommuniqueJson(
                    communique.id().toString(),
                    communique.here(),
                    communique.unit().value(),
                    communique.distribution().label().name(),
                    List.copyOf(communique.distribution().compartments()),
                    communique.version(),
                    communique.state().name(),
                    communique.act().name(),
                    communique.note(),
                    communique.changedAt().toString(),
                    released == null ? null : released.at().toString(),
                    released == null ? null : released.digest().toString(),
                    Objects.toString(communique.corrects(), null),
                    JSON.readTree(
                            chancery.work.press.communiques.CommuniqueJson.write(
                                    communique.content())));
        }
    }

    record CommuniqueRequest(
            @Nullable String unit,
            @Nullable String engagement,
            @Nullable List<String> languages,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable Integer version,
            @Nullable JsonNode content) {

        Distribution marking() {
            return Distribution.of(
                    Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                    compartments == null ? List.of() : compartments);
        }

        CommuniqueContent whole() {
            if (content == null) {
                throw Problem.refused("communique.empty").at("content");
            }
            return chancery.work.press.communiques.CommuniqueJson.read(content.toString());
        }

        List<Language> spoken() {
            if (languages == null || languages.isEmpty()) {
                throw Problem.refused("communique.languages").at("languages");
            }
            return languages.stream().map(CommuniqueShapes::language).distinct().toList();
        }
    }

    /** What may be done with a communiqué besides writing it. */
    enum CommuniqueStep {
        PROPOSE,
        AGREE,
        REOPEN,
        RELEASE,
        WITHDRAW
    }

    record CommuniqueStepRequest(
            @Nullable String step,
            @Nullable Integer version,
            @Nullable Boolean despite,
            @Nullable String reason) {}

    record TheirVersionRequest(
            @Nullable String language, @Nullable String text, @Nullable Integer version) {}

    record ComparedParagraphJson(String ours, String theirs, boolean differs) {
        static ComparedParagraphJson of(ComparedParagraph row) {
            return new ComparedParagraphJson(row.ourText(), row.theirText(), row.differs());
        }
    }

    static Language language(String code) {
        return Language.of(code)
                .filter(each -> each.code().equals(code))
                .orElseThrow(() -> Problem.refused("communique.language").at("language"));
    }
}
