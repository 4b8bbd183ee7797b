package chancery.foundation.sealing;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Where the primitives come from: Bouncy Castle for the hybrids and the elliptic curves, the JDK
 * for AES, whose hardware instructions it uses.
 */
final class Providers {
    static final Provider BOUNCY_CASTLE = bouncyCastle();
    static final Provider JDK = sunJce();
    static final SecureRandom RANDOM = new SecureRandom();

    private Providers() {}

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Registered, and last, because its generators of hybrid keys look each other up by name. */
    private static Provider bouncyCastle() {
        var provider = new BouncyCastleProvider();
        Security.addProvider(provider);
        return provider;
    }

    private static Provider sunJce() {
        Provider provider = Security.getProvider("SunJCE");
        if (provider == null) {
            throw new IllegalStateException("this JVM has no provider SunJCE");
        }
        return provider;
    }
}
