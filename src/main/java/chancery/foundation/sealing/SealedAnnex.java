package chancery.foundation.sealing;

/**
 * An annex as it travels, apart from its dispatch.
 *
 * @param index its place among the dispatch's annexes, from 0
 */
public record SealedAnnex(int index, Bytes container) {}
