package chancery.door.cli.founding;

import chancery.correspondence.keys.NodeIdentity;
import chancery.door.cli.keys.AuthorityFolder;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.sealing.Argon2Cost;
import chancery.foundation.sealing.DirectoryNode;
import chancery.foundation.sealing.DirectoryUnit;
import chancery.foundation.sealing.DisplayNames;
import chancery.foundation.sealing.KeyStoreFile;
import chancery.foundation.sealing.TlsStores;
import chancery.foundation.sealing.UnitAuthority;
import chancery.foundation.sealing.UnitCertificate;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.UnitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes a service's authority and, for each node, the folder that is carried to it by hand: {@code
 * keys/} and the passphrase that opens them.
 */
public final class Founding {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServicePlan plan;
    private final InstantSource clock;

    public Founding(ServicePlan plan, InstantSource clock) {
        this.plan = plan;
        this.clock = clock;
    }

    /** Writes {@code authority/} and one folder a node below {@code out}. */
    public void into(Path out) throws IOException {
        UnitAuthority authority = UnitAuthority.create(UnitCode.of(plan.authority()), clock);
        Map<UnitCode, UnitKeys> keys = new LinkedHashMap<>();
        for (ServicePlan.PlannedUnit unit : plan.units()) {
            UnitCode code = UnitCode.of(unit.code());
            keys.put(code, authority.issue(code));
        }
        byte[] directory =
                authority.publish(
                        1,
                        plan.nodes().stream().map(Founding::node).toList(),
                        plan.units().stream().map(Founding::unit).toList(),
                        keys.values().stream()
                                .flatMap(each -> certificates(each).stream())
                                .toList());
        keep(authority, directory, out.resolve("authority"));
        for (ServicePlan.PlannedNode node : plan.nodes()) {
            List<UnitKeys> own =
                    plan.units().stream()
                            .filter(unit -> unit.node().equals(node.name()))
                            .map(unit ->
                                    java.util.Objects.requireNonNull(
                                            keys.get(UnitCode.of(unit.code()))))
                            .toList();
            furnish(node, own, authority, directory, out.resolve(node.name()));
        }
    }

    private static List<UnitCertificate> certificates(UnitKeys keys) {
        return keys.certificates();
    }

    private static void keep(UnitAuthority authority, byte[] directory, Path folder)
            throws IOException {
        ownFolder(folder);
        String passphrase = secret();
        writeOwn(folder.resolve(AuthorityFolder.PASSPHRASE), passphrase);
        Files.write(folder.resolve(AuthorityFolder.DIRECTORY), directory);
        KeyStoreFile.write(
                folder.resolve(AuthorityFolder.KEYS),
                KeyStoreFile.sealAuthority(
                        authority, passphrase.toCharArray(), Argon2Cost.STANDARD));
    }

    private void furnish(
            ServicePlan.PlannedNode node,
            List<UnitKeys> own,
            UnitAuthority authority,
            byte[] directory,
            Path folder)
            throws IOException {
        Path keys = folder.resolve("keys");
        ownFolder(folder);
        ownFolder(keys);
        String passphrase = secret();
        writeOwn(folder.resolve("passphrase"), passphrase);
        Files.writeString(folder.resolve(PlannedPosts.FILE), PlannedPosts.file(plan));
        KeyStoreFile.write(
                keys.resolve(NodeIdentity.UNIT_KEYS),
                KeyStoreFile.sealUnits(own, passphrase.toCharArray(), Argon2Cost.STANDARD));
        Files.write(keys.resolve(NodeIdentity.ROOT), authority.rootCertificate());
        Files.write(keys.resolve(NodeIdentity.DIRECTORY), directory);
        String password = secret();
        writeOwn(keys.resolve(NodeIdentity.LINK_PASSWORD), password);
        TlsStores stores =
                authority.issueTlsCertificate(
                        NodeName.of(node.name()).commonName(), hosts(node), password.toCharArray());
        KeyStoreFile.write(keys.resolve(NodeIdentity.LINK_KEY), stores.keyStore().toArray());
        KeyStoreFile.write(keys.resolve(NodeIdentity.LINK_TRUST), stores.trustStore().toArray());
    }

    private static List<String> hosts(ServicePlan.PlannedNode node) {
        List<String> named = node.hosts() == null ? List.of() : node.hosts();
        return Stream.concat(Stream.of(NodeName.of(node.name()).dnsName()), named.stream())
                .toList();
    }

    private static DirectoryNode node(ServicePlan.PlannedNode node) {
        return new DirectoryNode(node.name(), names(node.names()), node.hub());
    }

    private static DirectoryUnit unit(ServicePlan.PlannedUnit unit) {
        return new DirectoryUnit(
                UnitCode.of(unit.code()),
                names(unit.names()),
                DirectoryUnit.Kind.valueOf(unit.kind()),
                unit.node(),
                unit.archive());
    }

    private static DisplayNames names(ServicePlan.PlannedNames names) {
        return new DisplayNames(names.fr(), names.en(), names.es(), names.ar());
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void ownFolder(Path folder) throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static void writeOwn(Path file, String text) throws IOException {
        KeyStoreFile.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
