package chancery.door.web;

import chancery.foundation.access.Membership;
import chancery.foundation.access.Names;
import chancery.foundation.access.Node;
import chancery.foundation.access.People;
import chancery.foundation.access.Role;
import chancery.foundation.access.SignIn;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** The embassy in Lima with a few of its people, as every test of the pages finds them. */
@Component
class Sample {
    static final String PASSWORD = "port-aurel-2026";
    static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    final PersonId officer;
    final PersonId counsellor;
    final PersonId head;
    final PersonId clerk;
    final PersonId administrator;
    final PersonId inspector;

    private final People people;
    private final SignIn signIn;

    Sample(People people, Units units, SignIn signIn, Transactions transactions) {
        this.people = people;
        this.signIn = signIn;
        transactions.runAsNode(() -> units.takeOver(nodes(), units()));
        officer =
                person(
                        transactions,
                        "ines",
                        "Inès Valcour",
                        "Premier secrétaire",
                        Role.DESK_OFFICER);
        counsellor =
                person(transactions, "karim", "Karim Benhaddou", "Conseiller", Role.COUNSELLOR);
        head =
                person(
                        transactions,
                        "leonor",
                        "Léonor d’Aubry",
                        "Ambassadrice",
                        Role.HEAD_OF_MISSION);
        clerk = person(transactions, "omar", "Omar Tazi", "Bureau d’ordre", Role.REGISTRY_CLERK);
        administrator = person(transactions, "ada", "Ada Quispe", "", Role.ADMINISTRATOR);
        inspector =
                person(transactions, "ivo", "Ivo Marchetti", "Inspecteur général", Role.INSPECTOR);
    }

    private PersonId person(
            Transactions transactions, String login, String name, String function, Role role) {
        PersonId id =
                transactions.asNode(() ->
                        people.add(
                                login,
                                name,
                                function,
                                LIMA,
                                "fr",
                                Distribution.of(Label.CONFIDENTIAL),
                                List.of(new Membership(LIMA, role))));
        signIn.setPassword(id, PASSWORD);
        return id;
    }

    private static List<Node> nodes() {
        return List.of(
                new Node(
                        "ministry",
                        true,
                        new Names(
                                "Ministère des Affaires étrangères",
                                "Ministry of Foreign Affairs",
                                "Ministerio de Relaciones Exteriores",
                                "وزارة الشؤون الخارجية")),
                new Node(
                        "lima",
                        false,
                        new Names(
                                "Ambassade à Lima",
                                "Embassy in Lima",
                                "Embajada en Lima",
                                "السفارة بليما")));
    }

    private static List<Unit> units() {
        return List.of(
                unit(
                        "SG/4",
                        "Secrétariat général, planification",
                        "Secretariat General, planning",
                        "Secretaría General, planificación",
                        "الأمانة العامة، التخطيط"),
                unit(
                        "DG7/6",
                        "Direction des Amériques",
                        "Directorate for the Americas",
                        "Dirección de América",
                        "مديرية الشؤون الأمريكية"),
                unit(
                        "DCI/2",
                        "Coopération internationale",
                        "International cooperation",
                        "Cooperación internacional",
                        "التعاون الدولي"),
                unit(
                        "INSPECTION",
                        "Inspection générale",
                        "Inspectorate General",
                        "Inspección general",
                        "المفتشية العامة"),
                new Unit(
                        LIMA,
                        Unit.Kind.POST,
                        "lima",
                        false,
                        new Names(
                                "Ambassade à Lima",
                                "Embassy in Lima",
                                "Embajada en Lima",
                                "السفارة بليما"),
                        true));
    }

    private static Unit unit(String code, String fr, String en, String es, String ar) {
        return new Unit(
                UnitCode.of(code),
                Unit.Kind.MINISTRY_UNIT,
                "ministry",
                false,
                new Names(fr, en, es, ar),
                true);
    }
}
