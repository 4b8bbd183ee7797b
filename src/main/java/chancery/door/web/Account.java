package chancery.door.web;

import chancery.foundation.access.Delegations.Delegation;
import chancery.foundation.access.Person;
import chancery.foundation.access.Tokens.Token;
import chancery.foundation.access.passkeys.Passkey;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person decides about their own account.
 *
 * @param heads the units whose signature they may delegate
 * @param colleagues to whom
 * @param names of everybody whom a delegation names
 */
public record Account(
        Person person,
        List<UnitCode> heads,
        List<Person> colleagues,
        List<Delegation> delegations,
        Map<PersonId, String> names,
        List<Passkey> passkeys,
        List<Token> tokens,
        Instant now) {

    public List<Delegation> given() {
        return delegations.stream()
                .filter(d -> d.giver().equals(person.id()) && !isOver(d.ends()))
                .toList();
    }

    public List<Delegation> held() {
        return delegations.stream()
                .filter(d -> d.holder().equals(person.id()) && !isOver(d.ends()))
                .toList();
    }

    public String name(PersonId id) {
        return names.getOrDefault(id, "");
    }

    public boolean isOver(@Nullable Instant end) {
        return end != null && !end.isAfter(now);
    }
}
