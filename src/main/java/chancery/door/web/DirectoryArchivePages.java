package chancery.door.web;

import chancery.door.archives.pocom.PocomArchive;
import chancery.door.archives.pocom.PocomImport;
import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.directory.EntryShelf;
import chancery.work.directory.PublicPeople;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes an archive of people and their functions into the directory; whoever keeps it may. */
@Controller
class DirectoryArchivePages {
    private final EntryShelf shelf;
    private final PublicPeople people;
    private final InstantSource clock;
    private final ZoneId zone;

    DirectoryArchivePages(EntryShelf shelf, PublicPeople people, InstantSource clock, ZoneId zone) {
        this.shelf = shelf;
        this.people = people;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/directory/archive")
    ModelAndView ask(@AuthenticationPrincipal Person me) {
        return new ModelAndView("directory/archive", "units", people.units(me.id()));
    }

    @PostMapping("/directory/archive")
    ModelAndView take(
            @AuthenticationPrincipal Person me,
            @RequestParam("file") MultipartFile file,
            @RequestParam String unit)
            throws IOException {
        if (file.isEmpty()) {
            throw Problem.refused("pocom.file").at("file").with("file", "?");
        }
        UnitCode keeper = UnitCode.of(unit);
        shelf.mustKeep(me.id(), keeper);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "?");
        try (InputStream in = file.getInputStream()) {
            PocomArchive archive =
                    PocomArchive.read(in, name, LocalDate.ofInstant(clock.instant(), zone));
            return new ModelAndView(
                    "directory/archive-taken",
                    "report",
                    new PocomImport(shelf, keeper, me.id()).run(archive, _ -> {}));
        }
    }
}
