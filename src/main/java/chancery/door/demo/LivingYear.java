package chancery.door.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets the people of a node live their year, once, behind its first start. Each side waits for the
 * dispatches of the other, as it would in life. What a stop interrupts is not taken up again.
 *
 * <p>Runs only where {@code chancery.demo.year} names the file that says that it was done.
 */
@Component
@ConditionalOnProperty("chancery.demo.year")
class LivingYear {
    private static final Logger LOG = LoggerFactory.getLogger(LivingYear.class);

    private final DemoDesk desk;
    private final MinistryYear ministry;
    private final PostYear post;
    private final RelationsYear relations;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Path mark;
    private @Nullable Thread life;

    LivingYear(
            DemoDesk desk,
            MinistryYear ministry,
            PostYear post,
            RelationsYear relations,
            InstantSource clock,
            ZoneId zone,
            @Value("${chancery.demo.year}") Path mark) {
        this.desk = desk;
        this.ministry = ministry;
        this.post = post;
        this.relations = relations;
        this.clock = clock;
        this.zone = zone;
        this.mark = mark;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() throws IOException {
        if (Files.exists(mark)) {
            return;
        }
        Files.writeString(mark, "begun\n");
        life = Thread.ofVirtual().name("living-year").start(this::live);
    }

    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        Thread living = life;
        if (living != null) {
            living.interrupt();
            living.join();
        }
    }

    private void live() {
        try {
            live(DemoYear.read(), LivedYear.on(LocalDate.ofInstant(clock.instant(), zone)));
            Files.writeString(mark, "done\n");
        } catch (IOException | RuntimeException e) {
            LOG.error("the demo's year stays unfinished", e);
        }
    }

    private void live(DemoYear story, int year) {
        if (desk.isHere(story.ministry().officer())) {
            ministry.live(story, year);
        }
        for (DemoPlan plan : story.plans()) {
            if (desk.isHere(plan.author())) {
                post.live(story, plan, year);
            }
        }
        for (DemoRelations each : Relations.read().posts()) {
            if (desk.isHere(each.author())) {
                relations.live(each, year);
            }
        }
    }
}
