package chancery.work.press.coverage;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Coverage to try things with. */
public final class Clippings {
    public static final LocalDate DAY = LocalDate.of(2024, 5, 14);

    private Clippings() {}

    public static OutletId outlet(Outlets outlets, PersonId me) {
        return outlets.ensure(me, "Diario " + UUID.randomUUID(), "");
    }

    public static CoverageContent article(OutletId outlet, String headline) {
        return CoverageContent.of(DAY, outlet, CoverageKind.ARTICLE, headline);
    }

    /** With something in every part. */
    public static CoverageContent whole(OutletId outlet, String headline, Ref about, Ref action) {
        return article(outlet, headline)
                .at("https://diario.example/" + UUID.randomUUID(), "p. 7")
                .saying("es", "El puerto recibió a la delegación.\n\nSegundo párrafo.")
                .mentioning(Mention.SUBJECT, "la embajada de Aldoria")
                .on("Puertos")
                .about(List.of(new Cited("Rosa Quispe", about), new Cited("El puerto", null)))
                .serving(List.of(new Cited("Relancer l’accord", action)));
    }
}
