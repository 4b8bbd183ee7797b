package chancery.work.directory;

import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.directory.terms.Certainty;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who held what, where, on a day.
 *
 * <p>A day counts when it lies between first and last day of a tenure, both included; what the
 * known dates leave open is answered as possible, never as certain. All of it as far as the reader
 * may see person and institution.
 */
@Component
public class Directory {
    /** The most tenures that one question without person or institution is answered with. */
    public static final int MOST = 500;

    private final JdbcClient sql;
    private final PublicPeople people;
    private final Institutions institutions;
    private final Transactions transactions;

    Directory(
            JdbcClient sql,
            PublicPeople people,
            Institutions institutions,
            Transactions transactions) {
        this.sql = sql;
        this.people = people;
        this.institutions = institutions;
        this.transactions = transactions;
    }

    /**
     * What the person held on the day, what is certain first; within that a function of their own
     * before an acting one and a main one before a concurrent one, then the newest first.
     *
     * @throws Problem {@code directory.unknown-person}, {@code directory.erased}
     */
    public List<Held> on(PersonId me, PublicPersonId person, LocalDate day) {
        return transactions.as(
                me,
                () ->
                        held(ofPerson(people.required(person)), tenure -> tenure.on(day))
                                .filter(Directory::isHeld)
                                .sorted(MAIN_FIRST)
                                .toList());
    }

    /**
     * Everything the person is or was, newest first; each is certain or possible or not on the day.
     *
     * @throws Problem {@code directory.unknown-person}, {@code directory.erased}
     */
    public List<Held> life(PersonId me, PublicPersonId person, LocalDate day) {
        return transactions.as(
                me,
                () ->
                        held(ofPerson(people.required(person)), tenure -> tenure.on(day))
                                .sorted(NEWEST_FIRST)
                                .toList());
    }

    /**
     * Who was what in the institution on the day, in the order of protocol: by the place that was
     * given to the tenure, then holders before those who act for one, then by seniority, then by
     * name.
     *
     * @throws Problem {@code directory.unknown-institution}
     */
    public List<Held> members(PersonId me, InstitutionId institution, LocalDate day) {
        return transactions.as(
                me,
                () -> {
                    institutions.required(institution);
                    return held(onDay(day, institution), tenure -> tenure.on(day))
                            .filter(Directory::isHeld)
                            .sorted(PROTOCOL)
                            .toList();
                });
    }

    /**
     * Who held what anywhere on the day, in no order; at most {@value #MOST}.
     *
     * @throws Problem {@code directory.too-many} when there are more: ask for an institution or a
     *     person
     */
    public List<Held> anywhere(PersonId me, LocalDate day) {
        return transactions.as(
                me,
                () -> {
                    List<Tenure> tenures = onDay(day, null);
                    if (tenures.size() > MOST) {
                        throw Problem.tooLarge("directory.too-many").with("most", MOST);
                    }
                    return held(tenures, tenure -> tenure.on(day))
                            .filter(Directory::isHeld)
                            .toList();
                });
    }

    /**
     * Who is in office in a country on the day: in its own institutions, and in missions accredited
     * to it; by precedence of the institution and then in the order of protocol, at most {@value
     * #MOST}.
     */
    public List<Held> inOffice(PersonId me, Country country, LocalDate day) {
        return transactions.as(
                me,
                () ->
                        held(
                                        sql.sql(
                                                        """
                                                        select t.* from tenure t join institution i on i.id = t.institution
                                                         where t.withdrawn_at is null and t.capacity <> 'NOT_TAKEN_UP'
                                                           and (t.from_first is null or t.from_first <= :day)
                                                           and (t.to_last is null or t.to_last >= :day)
                                                           and (i.country = :country and i.host is null or i.host = :country)
                                                         order by i.precedence nulls last, t.from_first desc nulls last, t.id limit :most
                                                        """)
                                                .param("day", day)
                                                .param("country", country.code())
                                                .param("most", MOST)
                                                .query(TenureRows::tenure)
                                                .list(),
                                        tenure -> tenure.on(day))
                                .filter(held -> held.certainty() == Certainty.CERTAIN)
                                .sorted(
                                        Comparator.<Held, Integer>comparing(held ->
                                                        Objects.requireNonNullElse(
                                                                held.institution()
                                                                        .content()
                                                                        .precedence(),
                                                                Integer.MAX_VALUE))
                                                .thenComparing(
                                                        held -> held.institution().content().kind())
                                                .thenComparing(PROTOCOL))
                                .toList());
    }

    /**
     * Every tenure in the institution, newest first, with whether it held on the day.
     *
     * @throws Problem {@code directory.unknown-institution}
     */
    public List<Held> past(PersonId me, InstitutionId institution, LocalDate day) {
        return transactions.as(
                me,
                () -> {
                    institutions.required(institution);
                    return held(
                                    sql.sql(
                                                    """
                                                    select * from tenure where institution = :institution and withdrawn_at is null
                                                     order by from_first desc nulls last limit :most
                                                    """)
                                            .param("institution", institution.value())
                                            .param("most", MOST)
                                            .query(TenureRows::tenure)
                                            .list(),
                                    tenure -> tenure.on(day))
                            .sorted(NEWEST_FIRST)
                            .toList();
                });
    }

    /**
     * What the person was called officially on the day, in the order of {@link #on}: words for an
     * official act to keep.
     *
     * @throws Problem {@code directory.unknown-person}, {@code directory.erased}
     */
    public List<OfficialFunction> wording(
            PersonId me, PublicPersonId person, LocalDate day, Language language) {
        return on(me, person, day).stream()
                .map(held ->
                        new OfficialFunction(
                                held.person().id().ref(),
                                held.tenure().id().ref(),
                                day,
                                language,
                                held.person().content().honorific().in(language),
                                held.person().name(language),
                                held.tenure().content().function().in(language),
                                held.institution().name(language),
                                held.certainty() == Certainty.CERTAIN))
                .toList();
    }

    /**
     * For each person the function by which they are told from others, with its institution: what
     * they held on the day, or else what they held last; none for whom no tenure is in sight.
     */
    public Map<PublicPersonId, String> functions(
            PersonId me, Collection<PublicPerson> persons, LocalDate day, Language language) {
        List<PublicPersonId> ids = persons.stream().flatMap(each -> each.ids().stream()).toList();
        return transactions.as(
                me,
                () ->
                        held(ofPeople(ids), tenure -> tenure.on(day))
                                .sorted(MAIN_FIRST)
                                .collect(
                                        Collectors.toMap(
                                                held -> held.person().id(),
                                                held ->
                                                        held.tenure()
                                                                        .content()
                                                                        .function()
                                                                        .in(language)
                                                                + " – "
                                                                + held.institution().name(language),
                                                (first, _) -> first)));
    }

    private List<Tenure> ofPerson(PublicPerson person) {
        return ofPeople(person.ids());
    }

    private List<Tenure> ofPeople(Collection<PublicPersonId> ids) {
        return sql.sql("select * from tenure where person = any (:ids) and withdrawn_at is null")
                .param("ids", PublicPeople.values(ids))
                .query(TenureRows::tenure)
                .list();
    }

    private List<Tenure> onDay(LocalDate day, @Nullable InstitutionId institution) {
        return sql.sql(
                        """
                        select * from tenure
                         where withdrawn_at is null and capacity <> 'NOT_TAKEN_UP'
                           and (from_first is null or from_first <= :day) and (to_last is null or to_last >= :day)
                           and (cast(:institution as uuid) is null or institution = :institution)
                         limit :most
                        """)
                .param("day", day)
                .param("institution", institution == null ? null : institution.value())
                .param("most", MOST + 1)
                .query(TenureRows::tenure)
                .list();
    }

    private Stream<Held> held(List<Tenure> tenures, Function<Tenure, Certainty> certainty) {
        Map<PublicPersonId, PublicPerson> who =
                people.all(tenures.stream().map(Tenure::person).distinct().toList());
        Map<InstitutionId, Institution> where =
                institutions.all(
                        tenures.stream().map(each -> each.content().institution()).toList());
        return tenures.stream()
                .filter(each ->
                        who.containsKey(each.person())
                                && where.containsKey(each.content().institution()))
                .map(each ->
                        new Held(
                                each,
                                Objects.requireNonNull(who.get(each.person())),
                                Objects.requireNonNull(where.get(each.content().institution())),
                                certainty.apply(each)));
    }

    private static boolean isHeld(Held held) {
        return held.certainty() != Certainty.NO;
    }

    private static LocalDate begun(Held held) {
        LocalDate first = held.tenure().content().term().from().first();
        return first == null ? LocalDate.MIN : first;
    }

    private static final Comparator<Held> NEWEST_FIRST =
            Comparator.<Held, Boolean>comparing(held -> !held.tenure().content().term().isOpen())
                    .thenComparing(Comparator.comparing(Directory::begun).reversed())
                    .thenComparing(held -> held.tenure().id().value());

    private static final Comparator<Held> MAIN_FIRST =
            Comparator.comparing(Held::certainty)
                    .thenComparing(held -> held.tenure().content().capacity())
                    .thenComparing(held -> held.tenure().content().concurrent())
                    .thenComparing(NEWEST_FIRST);

    private static final Comparator<Held> PROTOCOL =
            Comparator.<Held, Integer>comparing(held ->
                            Objects.requireNonNullElse(
                                    held.tenure().content().precedence(), Integer.MAX_VALUE))
                    .thenComparing(held -> held.tenure().content().capacity())
                    .thenComparing(Directory::begun)
                    .thenComparing(held -> held.person().content().names().getFirst().inverted());
}
