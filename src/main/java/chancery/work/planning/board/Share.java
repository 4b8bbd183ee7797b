package chancery.work.planning.board;

import chancery.kernel.UnitCode;
import chancery.work.planning.PlanId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one post has of an indicator.
 *
 * @param addable whether its value may be added to others
 * @param target the one of its last period
 * @param actual the latest value; none when it is told in words, or not measured yet
 * @param text the latest value in words, or a remark on it
 * @param measured the last day of the period that was measured
 */
public record Share(
        UnitCode post,
        PlanId plan,
        UUID indicator,
        String strand,
        boolean addable,
        boolean ascending,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable BigDecimal actual,
        String text,
        @Nullable LocalDate measured) {}
