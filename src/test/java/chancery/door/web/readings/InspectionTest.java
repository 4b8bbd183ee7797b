package chancery.door.web.readings;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.access.People;
import chancery.kernel.DispatchId;
import chancery.kernel.Transactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself tells an inspector, and nobody else. */
class InspectionTest {
    private final TestNode lima = TestService.lima();

    @Test
    void anInspectorLearnsWhoReceivedAndReadAndNothingOfTheContent() {
        String id = Api.as(lima, "lima.desk").draft("Un objet que nul inspecteur ne lit", "SG/4");
        String number = Api.as(lima, "lima.head").sign(id);
        Api.as(lima, "lima.desk").read(id).expecting(200);
        Inspection inspection = lima.bean(Inspection.class);
        var inspector =
                lima.bean(Transactions.class)
                        .asNode(() ->
                                lima.bean(People.class).withLogin("lima.inspector").orElseThrow());
        assertThat(inspection.numbered(inspector, number))
                .extracting(ReceiptLine::unit)
                .contains("SG/4");
        DispatchReadings found = inspection.of(inspector, DispatchId.parse(id));
        assertThat(found.name()).isEqualTo("AMBALDO LIMA " + number);
        assertThat(found.read()).extracting(ReadingLine::person).contains("Camille Roche");
        assertThat(rows("lima.inspector", "select id from dispatch where id = :id", id)).isEmpty();
    }

    @Test
    void theDatabaseTellsNobodyElse() {
        String id = Api.as(lima, "lima.desk").draft("Pour deux questions", "SG/4");
        Api.as(lima, "lima.head").sign(id);
        String receipts = "select * from inspected_receipts(null, :id)";
        String names = "select * from inspected_names(array[:id]::uuid[])";
        assertThat(rows("lima.inspector", receipts, id)).isNotEmpty();
        assertThat(rows("lima.inspector", names, id)).hasSize(1);
        for (String stranger : List.of("lima.desk", "lima.head", "lima.admin", "lima.comms")) {
            assertThat(rows(stranger, receipts, id)).as(stranger).isEmpty();
            assertThat(rows(stranger, names, id)).as(stranger).isEmpty();
        }
    }

    private List<Map<String, Object>> rows(String login, String query, String id) {
        Transactions transactions = lima.bean(Transactions.class);
        var person =
                transactions.asNode(
                        () -> lima.bean(People.class).withLogin(login).orElseThrow().id());
        return transactions.as(
                person,
                () ->
                        lima.bean(JdbcClient.class)
                                .sql(query)
                                .param("id", UUID.fromString(id))
                                .query()
                                .listOfRows());
    }
}
