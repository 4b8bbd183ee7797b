package chancery.work.press.web;

import chancery.kernel.Ref;
import chancery.work.press.coverage.Cited;
import chancery.work.press.coverage.Clip;
import chancery.work.press.coverage.Coverage;
import chancery.work.press.coverage.Share;
import chancery.work.press.outlets.Outlet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item with what is kept beside it.
 *
 * @param share of its outlet's items that mention us
 * @param pages of what it is about and serves, as far as the reader may see them
 * @param author by name; empty when it came with a dispatch
 * @param former how many versions stood before
 */
public record CoverageView(
        Coverage coverage,
        Outlet outlet,
        List<Clip> clips,
        Share share,
        Map<Ref, String> pages,
        String author,
        int former,
        boolean mayChange) {

    public String path() {
        return "/coverage/" + coverage.id();
    }

    /** The page of something cited; null when there is none for this reader. */
    public @Nullable String page(Cited cited) {
        Ref ref = cited.ref();
        return ref == null ? null : pages.get(ref);
    }
}
