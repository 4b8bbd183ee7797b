package chancery.door.api.confirming;

import chancery.door.confirming.Confirmation;
import chancery.door.confirming.Confirming;
import chancery.door.confirming.Documents;
import chancery.door.confirming.Received;
import chancery.door.confirming.proposing.Corrections;
import chancery.door.confirming.proposing.DocumentReading;
import chancery.door.confirming.proposing.DocumentReading.ReadText;
import chancery.door.confirming.proposing.Proposing;
import chancery.door.intake.ReadDocument;
import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Engagements;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading a document, and making records of what was confirmed of it. */
@RestController
@RequestMapping("/api/intake")
class ConfirmApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DocumentReading reading;
    private final Proposing proposing;
    private final Confirming confirming;
    private final Documents documents;
    private final Engagements engagements;

    ConfirmApi(
            DocumentReading reading,
            Proposing proposing,
            Confirming confirming,
            Documents documents,
            Engagements engagements) {
        this.reading = reading;
        this.proposing = proposing;
        this.confirming = confirming;
        this.documents = documents;
        this.engagements = engagements;
    }

    /** What was read, and what would be made of it if nobody corrected it. */
    record ReadTextJson(JsonNode read, ConfirmationRequest proposal) {}

    /** The document that was kept, with what became of everything that it tells. */
    record ConfirmedJson(String id, List<FindingJson> findings) {}

    /** Keeps nothing. */
    @PostMapping("/read")
    ReadTextJson read(@AuthenticationPrincipal Person me, @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        ReadText text = reading.read(me.id(), name, file.getBytes());
        return new ReadTextJson(
                JSON.valueToTree(text.read()),
                ConfirmationRequest.of(
                        UUID.randomUUID(),
                        name,
                        unit(me),
                        text.read().dispatch().distribution(),
                        proposing.propose(me, text.read(), text.text())));
    }

    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.CREATED)
    ConfirmedJson confirm(
            @AuthenticationPrincipal Person me, @RequestBody ConfirmationRequest request) {
        String name = Objects.requireNonNullElse(request.name(), "");
        byte[] bytes = bytes(request.content());
        ReadText text = reading.read(me.id(), name, bytes);
        ReadDocument read = text.read();
        Confirmation confirmation = request.confirmation(unit(me));
        UUID id = Told.id(request.id());
        UUID document =
                confirming.confirm(
                        me,
                        new Received(
                                id == null ? UUID.randomUUID() : id,
                                name,
                                Objects.requireNonNullElse(request.mediaType(), ""),
                                bytes,
                                read.kind(),
                                read.language(),
                                read.dispatch().date()),
                        confirmation,
                        new Corrections(
                                        proposing.unlearned(me, read, text.text()),
                                        proposing.propose(me, read, text.text()))
                                .in(confirmation));
        return new ConfirmedJson(
                document.toString(),
                documents.findings(me.id(), document).stream().map(FindingJson::of).toList());
    }

    private static byte[] bytes(@Nullable String content) {
        try {
            return Base64.getDecoder().decode(Objects.requireNonNullElse(content, ""));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("confirm.content").at("content");
        }
    }

    /** The caller's own unit, or else the first whose engagements they keep. */
    private UnitCode unit(Person me) {
        var units = engagements.units(me.id());
        return units.isEmpty() || units.contains(me.unit()) ? me.unit() : units.getFirst();
    }
}
