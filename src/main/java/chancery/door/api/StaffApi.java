package chancery.door.api;

import chancery.foundation.access.Membership;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.Distribution;
import chancery.kernel.Transactions;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is calling, and whom one can write to. */
@RestController
class StaffApi {
    private final People people;
    private final Units units;
    private final Transactions transactions;

    StaffApi(People people, Units units, Transactions transactions) {
        this.people = people;
        this.units = units;
        this.transactions = transactions;
    }

    record MembershipJson(String unit, String role) {
        static MembershipJson of(Membership membership) {
            return new MembershipJson(membership.unit().value(), membership.role().name());
        }
    }

    record MeJson(
            String id,
            String login,
            String name,
            String unit,
            String language,
            String clearance,
            List<String> compartments,
            List<MembershipJson> memberships,
            List<String> signsFor) {}

    record UnitJson(
            String code, String kind, String node, String fr, String en, String es, String ar) {
        static UnitJson of(Unit unit) {
            return new UnitJson(
                    unit.code().value(),
                    unit.kind().name(),
                    unit.node(),
                    unit.names().fr(),
                    unit.names().en(),
                    unit.names().es(),
                    unit.names().ar());
        }
    }

    @GetMapping("/api/me")
    MeJson me(@AuthenticationPrincipal Person me) {
        return transactions.as(
                me.id(),
                () -> {
                    Distribution clearance =
                            people.clearance(me.id()).orElse(Distribution.UNMARKED);
                    return new MeJson(
                            me.id().toString(),
                            me.login(),
                            me.name(),
                            me.unit().value(),
                            me.language(),
                            clearance.label().name(),
                            List.copyOf(clearance.compartments()),
                            me.memberships().stream().map(MembershipJson::of).toList(),
                            people.signingUnits().stream().map(Object::toString).toList());
                });
    }

    @GetMapping("/api/units")
    List<UnitJson> units(@AuthenticationPrincipal Person me) {
        return transactions.as(me.id(), () -> units.all().stream().map(UnitJson::of).toList());
    }
}
