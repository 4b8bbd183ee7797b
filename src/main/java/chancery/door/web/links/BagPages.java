package chancery.door.web.links;

import chancery.door.web.Page;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.carriage.Bag;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.storage.NodeHome;
import chancery.kernel.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A communications officer packs what waits for a neighbour into a file that the browser saves, and
 * gives a file that came by hand to be opened.
 */
@Controller
class BagPages {
    private static final Logger LOG = LoggerFactory.getLogger(BagPages.class);

    /** The largest bag that is taken in through the page, in gigabytes. */
    private static final long MOST_GIGABYTES = 8;

    private final Bag bag;
    private final NodeHome home;
    private final InstantSource clock;
    private final ZoneId zone;

    BagPages(Bag bag, NodeHome home, InstantSource clock, ZoneId zone) {
        this.bag = bag;
        this.home = home;
        this.clock = clock;
        this.zone = zone;
    }

    @PostMapping("/links/{peer}/bag")
    void pack(
            @AuthenticationPrincipal Person me,
            @PathVariable String peer,
            HttpServletResponse response)
            throws IOException {
        requireOfficer(me);
        Path folder = Files.createTempDirectory(home.root(), "bag-");
        Path file = folder.resolve("packed");
        try {
            Bag.Contained packed = bag.pack(file, NodeName.of(peer));
            LOG.info("{} packed a bag for {}: {}", me.login(), peer, packed);
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setContentLengthLong(packed.bytes());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name(packed), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** From, to and the day: {@code lima-ministry-20261122.bag}. */
    private String name(Bag.Contained packed) {
        return "%s-%s-%tY%<tm%<td.bag"
                .formatted(packed.from(), packed.to(), clock.instant().atZone(zone));
    }

    /** A bag as the request's whole body, of any size, with a part of the page as the answer. */
    @PostMapping(path = "/links/bag", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ModelAndView open(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String name,
            InputStream body)
            throws IOException {
        return new ModelAndView("door/bag-opened", "bag", opened(me, name, body));
    }

    /** The same from a browser without scripts, up to the limit of uploads. */
    @PostMapping(path = "/links/bag", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String open(
            @AuthenticationPrincipal Person me,
            @RequestParam("file") MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream in = file.getInputStream()) {
            opened(me, name == null ? "" : name, in);
        }
        next.addFlashAttribute(Page.Flash.NAME, new Page.Flash("links.bag.opened", null, Map.of()));
        return "redirect:/links";
    }

    private Bag.Contained opened(Person me, String name, InputStream in) throws IOException {
        requireOfficer(me);
        Path file = Files.createTempFile(home.root(), "bag-", ".came");
        try {
            save(in, file);
            Bag.Contained opened = bag.open(file);
            LOG.info("{} opened a bag: {}", me.login(), opened);
            return opened;
        } catch (Problem problem) {
            throw problem.with("file", name);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void save(InputStream in, Path file) throws IOException {
        long left = MOST_GIGABYTES << 30;
        byte[] piece = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                left -= length;
                if (left < 0) {
                    throw Problem.tooLarge("web.bag-large").with("most", MOST_GIGABYTES);
                }
                out.write(piece, 0, length);
            }
        }
        if (Files.size(file) == 0) {
            throw Problem.refused("web.no-bag").at("file");
        }
    }

    private static void requireOfficer(Person me) {
        if (!me.is(Role.COMMUNICATIONS_OFFICER)) {
            throw Problem.forbidden("web.communications-only");
        }
    }
}
