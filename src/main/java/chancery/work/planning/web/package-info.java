/** The pages of plans: the list, the sheet, a line, the versions side by side. */
@NullMarked
@NamedInterface("web")
package chancery.work.planning.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
