/**
 * What an indicator should reach and what it reached, over time.
 *
 * <p>Start with {@link chancery.foundation.drawing.indicator.IndicatorLine}.
 */
@NullMarked
@NamedInterface("indicator")
package chancery.foundation.drawing.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
