/** The pages of the year-end synthesis and of the reports before it. */
@NullMarked
@NamedInterface("synthesis.web")
package chancery.work.planning.synthesis.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
