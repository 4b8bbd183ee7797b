package chancery.door.cli;

import chancery.correspondence.keys.KeyTerms;
import chancery.door.cli.node.NodeFolder;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.foundation.storage.DatabaseVisit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says how a node is, without reading any content. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Says how a node is: whether it answers, its log, what waits on its links, its keys, its disk.",
            "Exit status 1 when something needs somebody."
        })
final class DoctorCommand implements Callable<Integer> {
    private static final long LEAST_DISK = 2L << 30;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NODE",
            defaultValue = NodeFolder.DEMO,
            description =
                    "a node's configuration file or folder, or a folder of several (default: ${DEFAULT-VALUE})")
    private Path place = Path.of(NodeFolder.DEMO);

    private boolean well = true;

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (NodeFolder node : NodeFolder.under(place)) {
            System.out.println(node.name());
            answers(node);
            disk(node);
            keys(node);
            link(node);
            try (DatabaseVisit visit = node.visit()) {
                visit.transactions().runAsNode(() -> database(visit.jdbc()));
            }
        }
        return well ? 0 : 1;
    }

    private void answers(NodeFolder node) throws InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpResponse<String> response =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(node.node().address() + "/api/health"))
                                    .timeout(Duration.ofSeconds(5))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            line(response.statusCode() == 200, "answers on " + node.node().address());
        } catch (IOException e) {
            line(
                    false,
                    "does not answer on "
                            + node.node().address()
                            + "; start it with: chancery serve --config "
                            + node.config());
        }
    }

    private void disk(NodeFolder node) throws IOException {
        long free = Files.getFileStore(node.home()).getUsableSpace();
        line(free > LEAST_DISK, "disk: %.1f GB free".formatted(free / 1e9));
    }

    private void keys(NodeFolder node) {
        Instant soon = Instant.now().plus(KeyTerms.WARNING);
        List<KeyTerms.Term> terms = KeyTerms.of(node.identity().directory(), node.name());
        List<KeyTerms.Term> ending =
                terms.stream().filter(term -> term.end().isBefore(soon)).toList();
        for (KeyTerms.Term term : ending) {
            line(
                    false,
                    "keys: %s can no longer %s after %s; see: chancery keys list"
                            .formatted(
                                    term.unit(),
                                    term.use() == Use.SIGNING ? "sign" : "be sealed for",
                                    day(term.end())));
        }
        if (ending.isEmpty()) {
            line(true, "keys: the first certificate ends on " + day(terms.getFirst().end()));
        }
    }

    private void link(NodeFolder node) {
        Instant end = node.identity().linkStore().end();
        boolean soon = end.isBefore(Instant.now().plus(KeyTerms.LINK_WARNING));
        line(
                !soon,
                "link: its certificate ends on "
                        + day(end)
                        + (soon ? "; see: chancery keys link --help" : ""));
    }

    private static LocalDate day(Instant end) {
        return end.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void database(JdbcClient sql) {
        long entries = number(sql, "select size from register_head");
        long signed = number(sql, "select coalesce(max(size), 0) from signed_tree_head");
        line(
                true,
                "register: %d entries, %d under a signed head; chancery verify checks them"
                        .formatted(entries, signed));
        long refused = number(sql, "select count(*) from quarantine");
        line(refused == 0, "quarantine: " + refused + " refused arrivals");
        long undelivered =
                number(
                        sql,
                        """
                        select count(*) from trail u where u.state = 'UNDELIVERED' and not exists (
                            select 1 from trail d where d.dispatch = u.dispatch and d.unit = u.unit and d.state = 'DELIVERED')
                        """);
        line(undelivered == 0, "overdue: " + undelivered + " addressees without a receipt in time");
        long requests = number(sql, "select count(*) from key_request where granted_at is null");
        line(requests == 0, "authority: " + requests + " requests for certificates wait");
        long unindexed = number(sql, "select count(*) from search_outbox");
        line(unindexed < 1000, "search: " + unindexed + " changes wait to be indexed");
    }

    private static long number(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private void line(boolean good, String text) {
        well &= good;
        System.out.println((good ? "  ok    " : "  LOOK  ") + text);
    }
}
