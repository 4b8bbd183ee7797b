package chancery.work.directory.web;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.Written;
import chancery.work.directory.merging.Merge;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What those who wrote entries are called. */
@Component
class Writers {
    private final People people;
    private final Transactions transactions;

    Writers(People people, Transactions transactions) {
        this.people = people;
        this.transactions = transactions;
    }

    Map<PersonId, String> of(
            PersonId me, PublicPerson person, List<PublicPerson> history, List<Merge> merges) {
        Stream<PersonId> wrote =
                Stream.concat(Stream.of(person), history.stream())
                        .map(PublicPerson::written)
                        .flatMap(Writers::wrote);
        return named(me, Stream.concat(wrote, merges.stream().map(Merge::by)).toList());
    }

    Map<PersonId, String> of(PersonId me, Collection<Written> written) {
        return named(me, written.stream().flatMap(Writers::wrote).toList());
    }

    private static Stream<PersonId> wrote(Written written) {
        return Stream.of(written.author(), written.changedBy()).filter(Objects::nonNull);
    }

    Map<PersonId, String> named(PersonId me, Collection<PersonId> ids) {
        return transactions.as(
                me,
                () ->
                        ids.stream()
                                .distinct()
                                .flatMap(id -> people.find(id).stream())
                                .collect(Collectors.toMap(Person::id, Person::name)));
    }
}
