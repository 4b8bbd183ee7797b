package chancery.foundation.carriage;

import java.security.Principal;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what at this node's broker: the node itself, within the process, everything; a peer
 * whatever its link certificate says it is, and only send to its own queue inward and consume its
 * own queue outward. Names and passwords given by a peer decide nothing.
 */
final class LinkSecurity implements ActiveMQSecurityManager5 {
    private static final String LOCAL = "local";

    /** What the node itself signs in with; new in every process. */
    private final String secret = HexFormat.of().formatHex(new SecureRandom().generateSeed(32));

    private final Predicate<NodeName> known;
    private final Set<NodeName> shut = ConcurrentHashMap.newKeySet();

    LinkSecurity(Predicate<NodeName> known) {
        this.known = known;
    }

    String localUser() {
        return LOCAL;
    }

    String secret() {
        return secret;
    }

    void shut(NodeName peer) {
        shut.add(peer);
    }

    void open(NodeName peer) {
        shut.remove(peer);
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String domain) {
        if (connection == null) {
            return null;
        }
        if (connection.getTransportConnection() instanceof InVMConnection) {
            return LOCAL.equals(user) && secret.equals(password) ? subject(new Local()) : null;
        }
        return peer(connection)
                .filter(peer -> peer.commonName().equals(user))
                .filter(peer -> known.test(peer) && !shut.contains(peer))
                .map(peer -> subject(new Peer(peer)))
                .orElse(null);
    }

    @Override
    public boolean authorize(
            @Nullable Subject subject, Set<Role> roles, CheckType type, String address) {
        if (subject == null) {
            return false;
        }
        return subject.getPrincipals().stream()
                .anyMatch(principal ->
                        switch (principal) {
                            case Local _ -> true;
                            case Peer peer -> peer.may(type, address);
                            default -> false;
                        });
    }

    /** Whose certificate the connection was opened with. */
    static Optional<NodeName> peer(RemotingConnection connection) {
        X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
        return chain == null || chain.length == 0 ? Optional.empty() : node(chain[0]);
    }

    /** The node that a link certificate names by its one common name. */
    static Optional<NodeName> node(X509Certificate certificate) {
        try {
            var names =
                    new LdapName(certificate.getSubjectX500Principal().getName())
                            .getRdns().stream()
                                    .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                                    .map(Rdn::getValue)
                                    .map(String::valueOf)
                                    .toList();
            if (names.size() != 1 || !names.getFirst().startsWith("node:")) {
                return Optional.empty();
            }
            return Optional.of(NodeName.of(names.getFirst().substring("node:".length())));
        } catch (InvalidNameException | chancery.kernel.Problem e) {
            return Optional.empty();
        }
    }

    /** Passwords alone open nothing. */
    @Override
    public boolean validateUser(String user, String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(
            String user, String password, Set<Role> roles, CheckType type) {
        return false;
    }

    /** Artemis wants a principal of its own to call the user by; it gives no right. */
    private static Subject subject(Principal principal) {
        UserPrincipal shown = new UserPrincipal(principal.getName());
        return new Subject(true, Set.of(principal, shown), Set.of(), Set.of());
    }

    private record Local() implements Principal {
        @Override
        public String getName() {
            return LOCAL;
        }
    }

    private record Peer(NodeName node) implements Principal {
        boolean may(CheckType type, String address) {
            return (type == CheckType.SEND && isQueue(Broker.inward(node), address))
                    || (type == CheckType.CONSUME && isQueue(Broker.outward(node), address));
        }

        /** Artemis asks for an address, or for an address and the queue on it. */
        private static boolean isQueue(String queue, String asked) {
            return asked.equals(queue) || asked.equals(queue + "::" + queue);
        }

        @Override
        public String getName() {
            return node.commonName();
        }
    }
}
