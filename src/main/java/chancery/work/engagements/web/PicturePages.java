package chancery.work.engagements.web;

import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.pictures.Picture;
import chancery.work.engagements.pictures.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Photographs: kept, and shown as nothing but pictures. */
@Controller
class PicturePages {
    private final Pictures pictures;

    PicturePages(Pictures pictures) {
        this.pictures = pictures;
    }

    @PostMapping("/engagements/{id:[0-9a-f-]{36}}/pictures")
    String keep(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam("picture") MultipartFile picture,
            @RequestParam(defaultValue = "") String caption) {
        if (picture.getSize() > Picture.LARGEST) {
            throw Problem.tooLarge("picture.large")
                    .at("picture")
                    .with("name", String.valueOf(picture.getOriginalFilename()))
                    .with("most", Picture.LARGEST >> 20);
        }
        try {
            pictures.keep(
                    me.id(),
                    EngagementId.parse(id),
                    String.valueOf(picture.getOriginalFilename()),
                    caption,
                    picture.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "redirect:/engagements/" + id + "#pictures";
    }

    @GetMapping("/engagements/{id:[0-9a-f-]{36}}/pictures/{sha512}")
    ResponseEntity<byte[]> show(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String sha512) {
        Picture.Content content = pictures.content(me.id(), EngagementId.parse(id), sha512);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.picture().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(content.bytes());
    }
}
