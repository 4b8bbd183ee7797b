package chancery.work.directory;

import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.directory.names.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an institution.
 *
 * @param names official, at least in one language
 * @param spellings other names and abbreviations by which it is found, at most 20
 * @param country whose it is; null for none
 * @param host of a mission: where it is accredited
 * @param parent what it belongs to: a committee's parliament, a directorate's ministry
 * @param precedence its place in lists of protocol among others of its kind, 1 first; null for none
 */
public record InstitutionContent(
        InstitutionKind kind,
        Wording names,
        List<String> spellings,
        @Nullable Country country,
        @Nullable Country host,
        @Nullable InstitutionId parent,
        @Nullable Integer precedence,
        Handling handling) {
    public static final int MOST_SPELLINGS = 20;
    public static final int LOWEST_PRECEDENCE = 9999;

    /**
     * @throws Problem {@code directory.name} without a name, {@code directory.many}, {@code
     *     directory.precedence}
     */
    public InstitutionContent {
        if (names.isEmpty()) {
            throw Problem.refused("directory.institution-name").at("name");
        }
        spellings =
                spellings.stream()
                        .map(each -> Texts.line(each, Wording.LONGEST, "spellings"))
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
        if (spellings.size() > MOST_SPELLINGS) {
            throw Problem.refused("directory.many").at("spellings").with("most", MOST_SPELLINGS);
        }
        mustBePrecedence(precedence);
    }

    public static InstitutionContent of(InstitutionKind kind, Wording names, Handling handling) {
        return new InstitutionContent(kind, names, List.of(), null, null, null, null, handling);
    }

    public InstitutionContent in(@Nullable Country owner) {
        return new InstitutionContent(
                kind, names, spellings, owner, host, parent, precedence, handling);
    }

    public InstitutionContent accreditedTo(@Nullable Country where) {
        return new InstitutionContent(
                kind, names, spellings, country, where, parent, precedence, handling);
    }

    public InstitutionContent under(@Nullable InstitutionId whole) {
        return new InstitutionContent(
                kind, names, spellings, country, host, whole, precedence, handling);
    }

    public InstitutionContent alsoCalled(List<String> otherwise) {
        return new InstitutionContent(
                kind, names, otherwise, country, host, parent, precedence, handling);
    }

    public InstitutionContent ranked(@Nullable Integer place) {
        return new InstitutionContent(
                kind, names, spellings, country, host, parent, place, handling);
    }

    static void mustBePrecedence(@Nullable Integer place) {
        if (place != null && (place < 1 || place > LOWEST_PRECEDENCE)) {
            throw Problem.refused("directory.precedence")
                    .at("precedence")
                    .with("most", LOWEST_PRECEDENCE);
        }
    }
}
