package chancery.foundation.access.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What devices answer, verified as W3C Web Authentication sections 7.1 and 7.2 say: for this site,
 * for the challenge that was given, with a key that was unlocked by its owner. Who made the device
 * is not asked.
 *
 * <p>What a device sends is anybody's text, and the library answers odd texts with exceptions of
 * its readers beside its own: each of them is a refusal here.
 */
final class Ceremonies {
    /** Longest answer of a device that is read, in characters. */
    private static final int LONGEST = 20_000;

    /** Longest identifier of a key, in bytes (section 4, Credential ID). */
    private static final int LONGEST_NAME = 1023;

    /** EdDSA, ES256 and RS256, the best first, by their numbers in COSE (RFC 9053). */
    static final List<Integer> ALGORITHMS = List.of(-8, -7, -257);

    /** Made when the first passkey is used, not while a node starts. */
    private static final class Library {
        private static final ObjectConverter FORMS = new ObjectConverter();
        private static final WebAuthnManager VERIFYING =
                WebAuthnManager.createNonStrictWebAuthnManager(FORMS);
        private static final AttestedCredentialDataConverter KEYS =
                new AttestedCredentialDataConverter(FORMS);
    }

    private final Site site;

    Ceremonies(Site site) {
        this.site = site;
    }

    /**
     * What is kept of a key.
     *
     * @param credential by which the device knows it
     * @param key the attested credential data, as section 6.5.1 writes them
     * @param counter of signatures, where the device counts
     */
    record Kept(
            byte[] credential,
            byte[] key,
            long counter,
            boolean backupEligible,
            boolean backedUp) {}

    /** An answer that could not be verified; says why for the log, not for people. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /** A new key. */
    Kept made(String answer, String challenge) throws Refused {
        List<PublicKeyCredentialParameters> allowed =
                ALGORITHMS.stream()
                        .map(number ->
                                new PublicKeyCredentialParameters(
                                        PublicKeyCredentialType.PUBLIC_KEY,
                                        COSEAlgorithmIdentifier.create(number)))
                        .toList();
        RegistrationData data = registration(answer, challenge, allowed);
        AuthenticatorData<?> device =
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData key = Objects.requireNonNull(device.getAttestedCredentialData());
        if (key.getCredentialId().length > LONGEST_NAME) {
            throw new Refused("a key named with " + key.getCredentialId().length + " bytes", null);
        }
        return new Kept(
                key.getCredentialId(),
                Library.KEYS.convert(key),
                device.getSignCount(),
                device.isFlagBE(),
                device.isFlagBS());
    }

    private RegistrationData registration(
            String answer, String challenge, List<PublicKeyCredentialParameters> allowed)
            throws Refused {
        try {
            return Library.VERIFYING.verifyRegistrationResponseJSON(
                    within(answer), new RegistrationParameters(given(challenge), allowed, true));
        } catch (RuntimeException e) {
            throw new Refused("the new key: " + e.getMessage(), e);
        }
    }

    /** The identifier of the key that an answer claims to be signed with. */
    byte[] claimed(String answer) throws Refused {
        byte[] id = read(answer).getCredentialId();
        if (id == null || id.length == 0) {
            throw new Refused("no key is named", null);
        }
        return id;
    }

    /** The key as it stands after an answer that it did sign. */
    Kept proved(String answer, String challenge, Kept kept) throws Refused {
        AttestedCredentialData key = Library.KEYS.convert(kept.key());
        CredentialRecord record =
                new CredentialRecordImpl(
                        null,
                        true,
                        kept.backupEligible(),
                        kept.backedUp(),
                        kept.counter(),
                        key,
                        null,
                        null,
                        null,
                        null);
        try {
            AuthenticationData data =
                    Library.VERIFYING.verify(
                            read(answer),
                            new AuthenticationParameters(
                                    given(challenge), record, List.of(kept.credential()), true));
            AuthenticatorData<?> device = Objects.requireNonNull(data.getAuthenticatorData());
            return new Kept(
                    kept.credential(),
                    kept.key(),
                    device.getSignCount(),
                    kept.backupEligible(),
                    device.isFlagBS());
        } catch (RuntimeException e) {
            throw new Refused("the proof: " + e.getMessage(), e);
        }
    }

    private static AuthenticationData read(String answer) throws Refused {
        try {
            return Library.VERIFYING.parseAuthenticationResponseJSON(within(answer));
        } catch (RuntimeException e) {
            throw new Refused("not the answer of a device", e);
        }
    }

    private static String within(String answer) throws Refused {
        if (answer.length() > LONGEST) {
            throw new Refused("an answer of " + answer.length() + " characters", null);
        }
        return answer;
    }

    private ServerProperty given(String challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
