package chancery.correspondence;

import chancery.door.cli.TestService.TestNode;
import chancery.foundation.access.Membership;
import chancery.foundation.access.People;
import chancery.foundation.access.Role;
import chancery.foundation.access.Tokens;
import chancery.foundation.carriage.Links;
import chancery.foundation.carriage.NodeName;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People and rows of a whole node, for tests that go past its doors. */
public record Post(TestNode node) {

    /** Somebody who has just joined. */
    public record Newcomer(PersonId id, String login, String token) {}

    public PersonId person(String login) {
        return asNode(_ -> node.bean(People.class).withLogin(login).orElseThrow().id());
    }

    public Newcomer add(String unit, Role role, Distribution clearance) {
        String login = "proof." + UUID.randomUUID();
        PersonId id =
                asNode(_ ->
                        node.bean(People.class)
                                .add(
                                        login,
                                        "Essai",
                                        "",
                                        UnitCode.of(unit),
                                        "fr",
                                        clearance,
                                        java.util.List.of(
                                                new Membership(UnitCode.of(unit), role))));
        return new Newcomer(id, login, node.bean(Tokens.class).issue(id, "test", null));
    }

    public void dismiss(PersonId id) {
        asNode(_ -> {
            node.bean(People.class).setActive(id, false);
            return true;
        });
    }

    /** Holds back whatever would leave this post for the ministry. */
    public void cutLink() {
        asNode(_ -> {
            node.bean(Links.class).pause(NodeName.of("ministry"));
            return true;
        });
    }

    public void mendLink() {
        asNode(_ -> {
            node.bean(Links.class).resume(NodeName.of("ministry"));
            return true;
        });
    }

    public <T> T asNode(Function<JdbcClient, T> work) {
        JdbcClient sql = node.bean(JdbcClient.class);
        return node.bean(Transactions.class).asNode(() -> work.apply(sql));
    }

    public <T> T as(PersonId person, Function<JdbcClient, T> work) {
        JdbcClient sql = node.bean(JdbcClient.class);
        return node.bean(Transactions.class).as(person, () -> work.apply(sql));
    }
}
