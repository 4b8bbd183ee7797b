package chancery.door.confirming;

import chancery.door.confirming.DirectoryMaking.Frame;
import chancery.kernel.Problem;
import chancery.work.press.coverage.Cited;
import chancery.work.press.coverage.CoverageContent;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.coverage.Mention;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Enters what the press published, once: the same headline of an outlet and a day is taken. */
@Component
class CoverageMaking {
    private final Coverages coverages;
    private final Outlets outlets;

    CoverageMaking(Coverages coverages, Outlets outlets) {
        this.coverages = coverages;
        this.outlets = outlets;
    }

    /**
     * @param about what it is about
     * @param serves the action of a plan that it serves, or none
     */
    CoverageId make(
            Frame frame,
            ConfirmedCoverage told,
            List<Cited> about,
            List<Cited> serves,
            List<Finding> findings) {
        LocalDate day = told.day();
        if (told.outlet().isBlank()) {
            throw Problem.refused("press.empty").at("outlet");
        }
        if (day == null) {
            throw Problem.refused("press.empty").at("day");
        }
        OutletId outlet = outlets.ensure(frame.me(), told.outlet(), "");
        return coverages.find(frame.me(), CoverageFilter.ALL.by(outlet).between(day, day)).stream()
                .filter(line -> line.headline().equalsIgnoreCase(told.headline().strip()))
                .findFirst()
                .map(line -> {
                    findings.add(
                            Finding.joined(Section.COVERAGE, told.headline(), line.id().ref()));
                    return line.id();
                })
                .orElseGet(() -> added(frame, told, outlet, day, about, serves, findings));
    }

    private CoverageId added(
            Frame frame,
            ConfirmedCoverage told,
            OutletId outlet,
            LocalDate day,
            List<Cited> about,
            List<Cited> serves,
            List<Finding> findings) {
        CoverageId id =
                coverages.add(
                        frame.me(),
                        frame.confirmation().unit(),
                        frame.confirmation().distribution(),
                        CoverageContent.of(day, outlet, told.kind(), told.headline())
                                .saying(frame.language().code(), told.text())
                                .mentioning(Mention.NAMED, told.quote())
                                .about(about)
                                .serving(serves));
        findings.add(Finding.made(Section.COVERAGE, told.headline(), id.ref()));
        return id;
    }
}
