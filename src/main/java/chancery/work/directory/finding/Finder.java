package chancery.work.directory.finding;

import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.directory.Directory;
import chancery.work.directory.Institution;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.Institutions;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.names.Spelling;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people and institutions by any of their spellings, as one types.
 *
 * <p>Three ways, in this order: every word begins a word of an entry (accents, case, the forms of
 * an Arabic letter and particles do not matter); every word sounds like one, so that a name is
 * found in the other script; the whole resembles one, for slips of the finger. Looks under the
 * reader's rights.
 */
@Component
public class Finder {
    /** The most that one search answers. */
    public static final int MOST = 20;

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 8;

    private final JdbcClient sql;
    private final PublicPeople people;
    private final Institutions institutions;
    private final Directory directory;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    Finder(
            JdbcClient sql,
            PublicPeople people,
            Institutions institutions,
            Directory directory,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.people = people;
        this.institutions = institutions;
        this.directory = directory;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    private record Hit(String kind, UUID id) {}

    /**
     * What the text may mean, best first; nothing for a text without a letter or digit.
     *
     * @param text what was typed; past {@value #LONGEST} characters it is cut
     * @param most at most {@value #MOST}
     */
    public List<Found> find(PersonId me, String text, Wanted wanted, Language language, int most) {
        String typed = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<String> words = Spelling.significant(typed).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return transactions.as(
                me,
                () -> shown(me, hits(words, typed, wanted, Math.clamp(most, 1, MOST)), language));
    }

    private List<Hit> hits(List<String> words, String typed, Wanted wanted, int most) {
        return sql.sql(
                        "select kind, id from directory_found(:wanted, :patterns, :sounds, :phrase, :most)")
                .param("wanted", wanted == Wanted.BOTH ? "" : wanted.name())
                .param(
                        "patterns",
                        words.stream()
                                .sorted(Comparator.comparing(String::length).reversed())
                                .map(word -> "% " + word + "%")
                                .toArray(String[]::new))
                .param("sounds", Spelling.sounds(Stream.of(typed)).toArray(String[]::new))
                .param("phrase", String.join(" ", words))
                .param("most", most)
                .query((row, _) -> new Hit(row.getString("kind"), row.getObject("id", UUID.class)))
                .list();
    }

    private List<Found> shown(PersonId me, List<Hit> hits, Language language) {
        Map<PublicPersonId, PublicPerson> who =
                people.all(
                        hits.stream()
                                .filter(hit -> hit.kind().equals("PERSON"))
                                .map(hit -> PublicPersonId.of(hit.id()))
                                .toList());
        Map<InstitutionId, Institution> where =
                institutions.all(
                        hits.stream()
                                .filter(hit -> hit.kind().equals("INSTITUTION"))
                                .map(hit -> InstitutionId.of(hit.id()))
                                .toList());
        Map<PublicPersonId, String> functions =
                directory.functions(
                        me, who.values(), LocalDate.ofInstant(clock.instant(), zone), language);
        Set<Found> found = new LinkedHashSet<>();
        for (Hit hit : hits) {
            PublicPerson person = who.get(PublicPersonId.of(hit.id()));
            Institution institution = where.get(InstitutionId.of(hit.id()));
            if (person != null) {
                found.add(
                        new Found(
                                person.id().ref(),
                                person.name(language),
                                functions.getOrDefault(person.id(), "")));
            } else if (institution != null) {
                found.add(
                        new Found(
                                institution.id().ref(),
                                institution.name(language),
                                country(institution, language)));
            }
        }
        return List.copyOf(found);
    }

    private static String country(Institution institution, Language language) {
        return Stream.of(institution.content().country(), institution.content().host())
                .filter(java.util.Objects::nonNull)
                .map(each -> each.name(language.locale()))
                .distinct()
                .collect(Collectors.joining(" → "));
    }
}
