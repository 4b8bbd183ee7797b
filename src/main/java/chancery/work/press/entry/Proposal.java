package chancery.work.press.entry;

import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.outlets.Outlet;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something that was pasted may be entered; every part is for a person to confirm or replace.
 *
 * @param address empty when none was pasted
 * @param outlet that is known here; null when none was recognised
 * @param outletName of the known one, or what a new one would be called; may be empty
 * @param day written in the text or the address, otherwise today
 * @param dayFound whether it was written there
 * @param text without the address; may be empty
 * @param language of the outlet, or by its script; empty when unknown
 * @param known items in sight with the same address
 */
public record Proposal(
        String address,
        @Nullable Outlet outlet,
        String outletName,
        String headline,
        LocalDate day,
        boolean dayFound,
        CoverageKind kind,
        String text,
        String language,
        List<CoverageLine> known) {}
