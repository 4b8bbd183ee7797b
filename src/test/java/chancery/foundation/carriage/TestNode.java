package chancery.foundation.carriage;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.Precedence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;

/** One node of a test: its own database, broker and certificate, and a floor above that records. */
final class TestNode implements AutoCloseable {
    static final CarriageSettings.Pace PACE =
            new CarriageSettings.Pace(
                    32 * 1024, 4, Duration.ofMillis(50), Duration.ofSeconds(2), Duration.ofDays(1));

    /** What reached the floor above: its sections' bytes are read while that is possible. */
    record Seen(Envelope envelope, List<byte[]> bytes) {}

    final TestDatabase database = TestDatabase.fresh();
    final List<Seen> arrived = new CopyOnWriteArrayList<>();
    final List<CarriageEvents.Carried> carried = new CopyOnWriteArrayList<>();
    final List<CarriageEvents.Refused> refused = new CopyOnWriteArrayList<>();
    final CarriageSettings settings;
    final CarriageNode.Tables tables = CarriageConfiguration.tables(database.jdbc());
    private final Doorbells bells = new Doorbells();
    final Carriage carriage;
    final Links links;
    final RelayFilter filter;
    volatile Function<Envelope, Arrivals.Outcome> floorAbove = _ -> Arrivals.Outcome.REGISTERED;
    CarriageNode node;

    TestNode(CarriageSettings settings) {
        this(settings, RelayFilter.NONE);
    }

    TestNode(CarriageSettings settings, RelayFilter filter) {
        this.settings = settings;
        this.filter = filter;
        this.carriage =
                new Carriage(
                        settings, tables.outgoing(), tables.contents(), bells, Clock.systemUTC());
        this.links = new Links(settings, database.jdbc(), bells);
        this.node = newNode();
    }

    private CarriageNode newNode() {
        CarriageEvents events =
                new CarriageEvents() {
                    @Override
                    public void carried(Carried each) {
                        carried.add(each);
                    }

                    @Override
                    public void refused(Refused each) {
                        refused.add(each);
                    }
                };
        return new CarriageNode(
                settings,
                tables,
                this::take,
                events,
                filter,
                database.transactions(),
                bells,
                Clock.systemUTC());
    }

    private Arrivals.Outcome take(Envelope envelope) {
        Arrivals.Outcome outcome = floorAbove.apply(envelope);
        arrived.add(new Seen(envelope, envelope.sections().stream().map(Section::bytes).toList()));
        return outcome;
    }

    NodeName name() {
        return settings.self();
    }

    TestNode start() {
        node.start();
        return this;
    }

    void stop() {
        node.stop();
    }

    /** As a process that ends and comes back: nothing in memory is kept. */
    void restart() {
        stop();
        node = newNode();
        start();
    }

    Bag bag() {
        return new Bag(settings, node, tables, database.transactions(), Clock.systemUTC());
    }

    Envelope envelope(Precedence precedence, byte[] bytes, NodeName... to) {
        return envelope(precedence, List.of(Section.of("container", bytes)), to);
    }

    Envelope envelope(Precedence precedence, List<Section> sections, NodeName... to) {
        return new Envelope(
                UUID.randomUUID(),
                UUID.randomUUID(),
                name(),
                new TreeSet<>(List.of(to)),
                precedence,
                "DISPATCH",
                sections);
    }

    Envelope submit(Envelope envelope) {
        database.transactions().runAsNode(() -> carriage.submit(envelope));
        return envelope;
    }

    Link link(NodeName peer) {
        return database.transactions().asNode(links::all).stream()
                .filter(link -> link.peer().equals(peer))
                .findFirst()
                .orElseThrow();
    }

    Link.Queue queue(NodeName peer) {
        return Objects.requireNonNull(link(peer).queue());
    }

    boolean up(NodeName peer) {
        return link(peer).state() == Link.State.UP;
    }

    void pause(NodeName peer) {
        database.transactions().runAsNode(() -> links.pause(peer));
    }

    void resume(NodeName peer) {
        database.transactions().runAsNode(() -> links.resume(peer));
    }

    long count(String sql) {
        return database.transactions()
                .asNode(() -> database.jdbc().sql(sql).query(Long.class).single());
    }

    void deleteBroker() {
        try (Stream<Path> files = Files.walk(settings.folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    static void eventually(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
