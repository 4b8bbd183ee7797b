package chancery.door.cli.keys;

import chancery.foundation.sealing.Argon2Cost;
import chancery.foundation.sealing.KeyStoreFile;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.sealing.UnitAuthority;
import chancery.foundation.sealing.UnitCertificate;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The authority as founding a service left it: the folder that is kept offline, under lock, and
 * brought out to certify and to revoke. It remembers the last directory that it signed.
 */
public final class AuthorityFolder {
    public static final String KEYS = "authority.keys";
    public static final String PASSPHRASE = "passphrase";
    public static final String DIRECTORY = "directory.signed";

    private final Path folder;
    private final String passphrase;
    private final UnitAuthority authority;
    private final SignedDirectory directory;
    private final InstantSource clock;

    private AuthorityFolder(
            Path folder,
            String passphrase,
            UnitAuthority authority,
            SignedDirectory directory,
            InstantSource clock) {
        this.folder = folder;
        this.passphrase = passphrase;
        this.authority = authority;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @throws Problem {@code cli.no-authority} when a file is missing; the sealing room's when one
     *     is not what it should be
     */
    public static AuthorityFolder open(Path folder, InstantSource clock) {
        try {
            String passphrase =
                    Files.readString(folder.resolve(PASSPHRASE)).lines().findFirst().orElse("");
            UnitAuthority authority =
                    KeyStoreFile.openAuthority(
                            Files.readAllBytes(folder.resolve(KEYS)),
                            passphrase.strip().toCharArray(),
                            Argon2Cost.LEAST,
                            clock);
            SignedDirectory directory =
                    SignedDirectory.verify(
                            Files.readAllBytes(folder.resolve(DIRECTORY)),
                            authority.rootCertificate(),
                            0);
            return new AuthorityFolder(folder, passphrase.strip(), authority, directory, clock);
        } catch (IOException e) {
            throw Problem.absent("cli.no-authority").with("folder", folder);
        } catch (SealingRefusal refusal) {
            throw refusal.toProblem();
        }
    }

    public UnitAuthority authority() {
        return authority;
    }

    /** The last one that was published. */
    public SignedDirectory directory() {
        return directory;
    }

    /**
     * Signs the next version of the directory and keeps it: what the last one has, without the
     * certificates to seal for that ended so long ago that nothing of theirs can still arrive, and
     * some more. Those that signed stay, as logs were signed with them.
     */
    public byte[] publish(Collection<UnitCertificate> more) throws IOException {
        Instant before = clock.instant().minus(SignedDirectory.LONGEST_CARRIAGE);
        List<UnitCertificate> certificates =
                Stream.concat(
                                directory.certificates().stream()
                                        .filter(each ->
                                                each.use() != Use.OPENING
                                                        || !each.notAfter().isBefore(before)),
                                more.stream())
                        .toList();
        byte[] published =
                authority.publish(
                        directory.version() + 1,
                        directory.nodes(),
                        directory.units(),
                        certificates);
        keepKeys();
        KeyStoreFile.write(folder.resolve(DIRECTORY), published);
        return published;
    }

    /** Revokes certificates for good and signs the list that says so. */
    public byte[] revoke(Collection<UnitCertificate> certificates) throws IOException {
        certificates.forEach(authority::revoke);
        byte[] list = authority.revocationList();
        keepKeys();
        return list;
    }

    private void keepKeys() throws IOException {
        KeyStoreFile.write(
                folder.resolve(KEYS),
                KeyStoreFile.sealAuthority(
                        authority, passphrase.toCharArray(), Argon2Cost.STANDARD));
    }
}
