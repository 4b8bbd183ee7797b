package chancery.foundation.sealing;

/**
 * What a node needs for mutual TLS, as two PKCS#12 stores under the password that was asked for.
 *
 * @param keyStore the node's key and certificate chain, under the node's name
 * @param trustStore the one authority that certifies nodes
 */
public record TlsStores(Bytes keyStore, Bytes trustStore) {}
