package chancery.work.planning.exports;

/** A file to be given out. */
public record ExportedFile(String name, ExportForm form, byte[] bytes) {}
