package chancery.work.planning.execution;

import chancery.correspondence.Post;
import chancery.foundation.register.Register;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanJson;
import chancery.work.planning.PlanShelf;
import chancery.work.planning.Plans;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Plans that are in force on a node without having gone to the ministry, for tests. */
public final class ApprovedPlan {
    private ApprovedPlan() {}

    public static PlanId at(
            Post post,
            PersonId author,
            UnitCode unit,
            Distribution distribution,
            PlanContent said) {
        PlanId id =
                post.node()
                        .bean(Plans.class)
                        .begin(author, unit, UnitCode.of("SG/4"), distribution, said);
        approve(post, id, said);
        return id;
    }

    /** A plan that came to the ministry's node, in force there. */
    public static PlanId arrived(
            Post ministry, UnitCode unit, Distribution distribution, PlanContent said) {
        PlanId id = PlanId.of(UUID.randomUUID());
        arrived(ministry, id, unit, distribution, said);
        return id;
    }

    /** A plan of a post on the ministry's node, in force there. */
    public static void arrived(
            Post ministry, PlanId id, UnitCode unit, Distribution distribution, PlanContent said) {
        PlanShelf shelf = ministry.node().bean(PlanShelf.class);
        ministry.asNode(_ -> {
            shelf.add(
                    id,
                    unit,
                    UnitCode.of("SG/4"),
                    null,
                    distribution,
                    List.of("unit:SG/4"),
                    said,
                    Instant.now());
            return true;
        });
        approve(ministry, id, said);
    }

    public static void approve(Post post, PlanId id, PlanContent content) {
        PlanShelf shelf = post.node().bean(PlanShelf.class);
        post.asNode(_ -> {
            int version = shelf.freeze(id, content, null, "", "Essai", Instant.now());
            shelf.enforce(id, version, version, content, Instant.now());
            Register register = post.node().bean(Register.class);
            register.append(shelf.frozen(id, version, Instant.now()));
            register.append(PlanShelf.inForce(id, PlanJson.digest(content), Instant.now()));
            return true;
        });
    }
}
