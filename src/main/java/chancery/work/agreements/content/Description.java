package chancery.work.agreements.content;

import chancery.kernel.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What an agreement is and says, without what happened to it.
 *
 * @param authentic the languages whose texts make faith, by ISO 639-1
 * @param place of conclusion
 * @param subject what it is about, in some words
 * @param depositary may be empty, as for most with two parties
 */
public record Description(
        AgreementKind kind,
        Titles titles,
        List<Party> parties,
        List<String> authentic,
        String place,
        String subject,
        String depositary,
        EntryCondition entry,
        Term term,
        Registration registration,
        List<Related> related) {
    public static final int MOST_PARTIES = 300;
    private static final int MOST_RELATED = 50;

    /**
     * @throws Problem {@code agreement.party-twice}, {@code agreement.many}, {@code
     *     agreement.language}, and what its parts say
     */
    public Description {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(titles);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(term);
        Objects.requireNonNull(registration);
        parties = List.copyOf(parties);
        authentic = authentic.stream().map(LegalText::language).distinct().toList();
        related = List.copyOf(related);
        Wording.atMost("parties", parties.size(), MOST_PARTIES);
        Wording.atMost("related", related.size(), MOST_RELATED);
        place = Wording.optionalLine("place", place);
        subject = Wording.prose("subject", subject);
        depositary = Wording.optionalLine("depositary", depositary);
        Set<Object> seen = new HashSet<>();
        for (Party party : parties) {
            boolean fresh =
                    seen.add(party.id())
                            && seen.add(
                                    party.country() == null
                                            ? party.name().toLowerCase(Locale.ROOT)
                                            : party.country());
            if (!fresh) {
                throw Problem.refused("agreement.party-twice")
                        .at("parties")
                        .with("name", party.in(Locale.ROOT));
            }
        }
    }

    /** A kind, a title and who is party; the rest is not known yet. */
    public static Description of(AgreementKind kind, Titles titles, List<Party> parties) {
        return new Description(
                kind,
                titles,
                parties,
                List.of(),
                "",
                "",
                "",
                EntryCondition.UNKNOWN,
                Term.INDEFINITE,
                Registration.NONE,
                List.of());
    }

    public boolean bilateral() {
        return parties.size() <= 2;
    }

    public Optional<Party> party(UUID id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** Our side; empty when nobody has said which it is. */
    public List<Party> ours() {
        return parties.stream().filter(Party::ours).toList();
    }

    /** The others' names, as a list shows them. */
    public String others(Locale language) {
        return parties.stream()
                .filter(party -> !party.ours())
                .map(party -> party.in(language))
                .collect(Collectors.joining(", "));
    }
}
