package chancery.work.directory;

import chancery.foundation.access.People;
import chancery.foundation.storage.TestDatabase;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Wording;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory on a database of its own, with people who keep it and a clock that can be set. */
public final class DirectoryHouse {
    public static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    public static final UnitCode NAIROBI = UnitCode.of("AMBALDO NAIROBI");
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final ZoneId ZONE = ZoneOffset.UTC;

    private final TestDatabase database;
    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    public final DirectoryRights rights;
    public final PublicPeople people;
    public final Institutions institutions;
    public final Tenures tenures;
    public final Directory directory;
    public final PersonId officer;

    public DirectoryHouse(TestDatabase database) {
        this.database = database;
        transactions()
                .runAsNode(() -> {
                    sql().sql(
                                    "insert into node values ('here', true, 'h', 'h', 'h', 'h') on conflict do nothing")
                            .update();
                    for (UnitCode unit : List.of(LIMA, NAIROBI)) {
                        sql().sql(
                                        """
                                        insert into unit (code, kind, node, name_fr, name_en, name_es, name_ar)
                                        values (?, 'POST', 'here', 'u', 'u', 'u', 'u') on conflict do nothing
                                        """)
                                .param(unit.value())
                                .update();
                    }
                });
        rights = new DirectoryRights(sql(), new People(sql(), clock()));
        people = new PublicPeople(sql(), rights, transactions(), _ -> {}, clock(), ZONE);
        institutions = new Institutions(sql(), rights, transactions(), _ -> {}, clock(), ZONE);
        tenures =
                new Tenures(sql(), rights, people, institutions, transactions(), _ -> {}, clock());
        directory = new Directory(sql(), people, institutions, transactions());
        officer = staff(LIMA, "DESK_OFFICER", Label.SECRET);
    }

    public JdbcClient sql() {
        return database.jdbc();
    }

    public Transactions transactions() {
        return database.transactions();
    }

    public InstantSource clock() {
        return () -> now;
    }

    public void itIs(String instant) {
        now = Instant.parse(instant);
    }

    public PersonId staff(UnitCode unit, String role, Label clearance) {
        UUID id = UUID.randomUUID();
        transactions()
                .runAsNode(() -> {
                    sql().sql(
                                    "insert into person (id, login, name, unit, created_at) values (?, ?, 'N', ?, now())")
                            .params(id, id.toString(), unit.value())
                            .update();
                    sql().sql("insert into membership (person, unit, role) values (?, ?, ?)")
                            .params(id, unit.value(), role)
                            .update();
                    sql().sql("insert into clearance (person, label) values (?, ?)")
                            .params(id, clearance.rank())
                            .update();
                });
        return PersonId.of(id);
    }

    public static Handling handling() {
        return Handling.of("Journal officiel", TODAY);
    }

    public static Handling marked(Label label) {
        return handling().marked(Distribution.of(label));
    }

    public static PersonContent named(String given, String family) {
        return PersonContent.of(PersonName.of(given, family), handling());
    }

    public PublicPersonId person(String given, String family) {
        return people.add(officer, LIMA, named(given, family));
    }

    public InstitutionId institution(InstitutionKind kind, String name) {
        return institutions.add(
                officer,
                LIMA,
                InstitutionContent.of(kind, Wording.of(Language.FR, name), handling()));
    }

    public static TenureContent function(
            InstitutionId where, String function, String from, @Nullable String to) {
        return TenureContent.of(
                where,
                Wording.of(Language.FR, function),
                new Term(PartialDate.parse(from), to == null ? null : PartialDate.parse(to)),
                "Journal officiel");
    }

    public TenureId tenure(PublicPersonId who, TenureContent content) {
        return tenures.add(officer, LIMA, who, content);
    }
}
