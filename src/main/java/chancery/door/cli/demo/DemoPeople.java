package chancery.door.cli.demo;

import chancery.door.cli.node.NodeProperties;
import chancery.foundation.access.Delegations;
import chancery.foundation.access.Membership;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.access.SignIn;
import chancery.foundation.access.Tokens;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a node of the demo its people, once, and writes how programs may sign in as them.
 *
 * <p>Runs only where {@code chancery.demo.accounts} names the file to write.
 */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
public class DemoPeople {
    /** What every person of the demo signs in with; the demo listens on loopback only. */
    public static final String PASSWORD = "port-aurel-2026";

    private final People people;
    private final SignIn signIn;
    private final Tokens tokens;
    private final Delegations delegations;
    private final Transactions transactions;
    private final InstantSource clock;
    private final NodeProperties node;
    private final Path accounts;

    DemoPeople(
            People people,
            SignIn signIn,
            Tokens tokens,
            Delegations delegations,
            Transactions transactions,
            InstantSource clock,
            NodeProperties node,
            @org.springframework.beans.factory.annotation.Value("${chancery.demo.accounts}")
                    Path accounts) {
        this.people = people;
        this.signIn = signIn;
        this.tokens = tokens;
        this.delegations = delegations;
        this.transactions = transactions;
        this.clock = clock;
        this.node = node;
        this.accounts = accounts;
    }

    record DemoPerson(
            String node,
            String login,
            String name,
            String function,
            String unit,
            String language,
            Label label,
            List<Role> roles) {}

    /** As {@code demo-access.json} lists it. */
    public record Account(String name, String password, String token, String role, String unit) {}

    static List<DemoPerson> described() {
        try (InputStream in = DemoPeople.class.getResourceAsStream("/demo/people.json")) {
            return List.of(JsonMapper.shared().readValue(in, DemoPerson[].class));
        } catch (IOException e) {
            throw new IllegalStateException("the demo's people are part of the program", e);
        }
    }

    /** Before anything that these people do of themselves. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void settle() throws IOException {
        if (Files.exists(accounts)) {
            return;
        }
        List<Account> settled = new ArrayList<>();
        for (DemoPerson described : described()) {
            if (described.node().equals(node.name())) {
                settled.add(settle(described));
            }
        }
        delegateSignatures();
        Path fresh =
                Files.createTempFile(
                        accounts.toAbsolutePath().getParent(),
                        "accounts",
                        ".json",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, JsonMapper.shared().writeValueAsString(settled));
        Files.move(fresh, accounts, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private Account settle(DemoPerson described) {
        UnitCode unit = UnitCode.of(described.unit());
        PersonId id =
                transactions.asNode(() ->
                        people.withLogin(described.login())
                                .map(Person::id)
                                .orElseGet(() ->
                                        people.add(
                                                described.login(),
                                                described.name(),
                                                described.function(),
                                                unit,
                                                described.language(),
                                                Distribution.of(described.label()),
                                                described.roles().stream()
                                                        .map(role -> new Membership(unit, role))
                                                        .toList())));
        signIn.setPassword(id, PASSWORD);
        String token = tokens.issue(id, "demo", null);
        return new Account(
                described.login(),
                PASSWORD,
                token,
                described.roles().getFirst().name(),
                described.unit());
    }

    /** The head of SG/4 lets its officer sign, as heads of large units do. */
    private void delegateSignatures() {
        transactions.runAsNode(() ->
                people.withLogin("sg4.head")
                        .ifPresent(head ->
                                people.withLogin("sg4.officer")
                                        .ifPresent(officer ->
                                                delegations.give(
                                                        head.id(),
                                                        officer.id(),
                                                        head.unit(),
                                                        clock.instant(),
                                                        null))));
    }
}
