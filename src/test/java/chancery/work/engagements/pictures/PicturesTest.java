package chancery.work.engagements.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Visits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    private final Post lima = new Post(TestService.lima());
    private final Pictures pictures = lima.node().bean(Pictures.class);
    private final PersonId desk = lima.person("lima.desk");
    private final EngagementId visit =
            lima.node()
                    .bean(Engagements.class)
                    .add(
                            desk,
                            LIMA,
                            Distribution.of(Label.RESTRICTED),
                            Audience.UNIT,
                            Visits.visit());

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aPhotographIsKeptOnceAndShownAsItIs() throws IOException {
        pictures.keep(desk, visit, "C:\\photos\\signature.png", "La signature", png());
        pictures.keep(desk, visit, "again.png", "", png());
        assertThat(pictures.of(desk, visit))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.name()).isEqualTo("signature.png");
                    assertThat(kept.caption()).isEqualTo("La signature");
                    assertThat(pictures.content(desk, visit, kept.sha512()).bytes())
                            .isEqualTo(png());
                });
    }

    @Test
    void whatIsNoPhotographIsRefusedWhateverItsName() {
        byte[] script = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> pictures.keep(desk, visit, "photo.jpg", "", script))
                .hasMessageContaining("picture.kind");
        assertThatThrownBy(() ->
                        pictures.keep(desk, visit, "p.jpg", "", new byte[Picture.LARGEST + 1]))
                .hasMessageContaining("picture.large");
    }

    @Test
    void whoDoesNotSeeTheVisitSeesNoPhotographAndAddsNone() throws IOException {
        pictures.keep(desk, visit, "signature.png", "", png());
        String digest = pictures.of(desk, visit).getFirst().sha512();
        PersonId other =
                lima.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET)).id();
        assertThat(pictures.of(other, visit)).isEmpty();
        assertThatThrownBy(() -> pictures.content(other, visit, digest))
                .hasMessageContaining("picture.unknown");
        byte[] another = png();
        assertThatThrownBy(() -> pictures.keep(other, visit, "x.png", "", another))
                .hasMessageContaining("engagement.unknown");
    }
}
