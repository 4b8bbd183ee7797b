package chancery.work.agenda;

import chancery.foundation.access.People;
import chancery.foundation.storage.TestDatabase;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agenda's key dates on a database of their own, with people and a clock that can be set. */
public final class Agenda {
    public final TestDatabase database;
    public final List<KeyDateId> told = new ArrayList<>();
    public int tellings;
    private Instant now = Instant.parse("2026-01-10T09:00:00Z");
    private Consumer<KeyDatesChanged> listener = _ -> {};

    public Agenda(TestDatabase database) {
        this.database = database;
        database.transactions()
                .runAsNode(() -> {
                    sql().sql(
                                    "insert into node values ('here', true, 'h', 'h', 'h', 'h') on conflict do nothing")
                            .update();
                    for (String unit : List.of("SG/4", "AMBALDO LIMA", "AMBALDO NAIROBI")) {
                        sql().sql(
                                        """
                                        insert into unit (code, kind, node, name_fr, name_en, name_es, name_ar)
                                        values (?, 'POST', 'here', 'u', 'u', 'u', 'u') on conflict do nothing
                                        """)
                                .param(unit)
                                .update();
                    }
                });
    }

    public KeyDates keyDates() {
        return new KeyDates(sql(), shelf(), new People(sql(), clock()), transactions(), this::tell);
    }

    public KeptDates keptDates() {
        return new KeptDates(sql(), shelf(), transactions(), this::tell);
    }

    private KeyDateShelf shelf() {
        return new KeyDateShelf(sql(), clock());
    }

    private void tell(Object event) {
        if (event instanceof KeyDatesChanged changed) {
            tellings++;
            told.addAll(changed.ids());
            listener.accept(changed);
        }
    }

    public void onChange(Consumer<KeyDatesChanged> listener) {
        this.listener = listener;
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

    public PersonId person(String unit, String role, Distribution clearance) {
        UUID id = UUID.randomUUID();
        transactions()
                .runAsNode(() -> {
                    sql().sql(
                                    "insert into person (id, login, name, unit, created_at) values (?, ?, 'N', ?, now())")
                            .params(id, id.toString(), unit)
                            .update();
                    sql().sql("insert into membership (person, unit, role) values (?, ?, ?)")
                            .params(id, unit, role)
                            .update();
                    sql().sql(
                                    "insert into clearance (person, label, compartments) values (?, ?, ?)")
                            .params(
                                    id,
                                    clearance.label().rank(),
                                    clearance.compartments().toArray(String[]::new))
                            .update();
                });
        return PersonId.of(id);
    }
}
