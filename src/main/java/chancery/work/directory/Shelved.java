package chancery.work.directory;

/** An entry that an archive brings, with an id that is the same at every reading of it. */
public sealed interface Shelved {

    /** A person. */
    record OfPerson(PublicPersonId id, PersonContent content) implements Shelved {}

    /** An institution, after the one it belongs to. */
    record OfInstitution(InstitutionId id, InstitutionContent content) implements Shelved {}

    /** A tenure of a person and in an institution of the archive, or of the directory. */
    record OfTenure(TenureId id, PublicPersonId person, TenureContent content) implements Shelved {}
}
