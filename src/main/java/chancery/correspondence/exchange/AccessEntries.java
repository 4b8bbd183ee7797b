package chancery.correspondence.exchange;

import chancery.foundation.access.AccessLog;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Register;
import chancery.kernel.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Enters changes of access in the log, with the digest of the rights and not the rights. */
@Component
class AccessEntries implements AccessLog {
    private final Register register;
    private final InstantSource clock;

    AccessEntries(Register register, InstantSource clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public void changed(PersonId person, PersonId by, String change, String rights) {
        register.append(
                new Entry.AccessChanged(
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        person,
                        by,
                        change,
                        Digest.sha512(rights.getBytes(StandardCharsets.UTF_8))));
    }
}
