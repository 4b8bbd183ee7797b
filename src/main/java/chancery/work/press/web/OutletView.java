package chancery.work.press.web;

import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.Share;
import chancery.work.press.outlets.Outlet;
import java.util.List;

/** One outlet with what was last kept of it. */
public record OutletView(Outlet outlet, Share share, List<CoverageLine> latest, boolean mayWrite) {}
