/**
 * Signs, encrypts, opens and verifies: dispatches between units, their receipts, and the signed
 * directory that says which keys are whose. Plain Java without a framework.
 *
 * <p>Start with {@link chancery.foundation.sealing.Sealer} and {@link
 * chancery.foundation.sealing.Opener}; {@link chancery.foundation.sealing.UnitAuthority} makes the
 * keys. The wire is CMS (RFC 5652) in DER; whatever is read is rebuilt from its values and must
 * come out identical.
 *
 * <p>The room is one package on purpose: private keys, and arrays that are not copied, go from type
 * to type in it and are seen nowhere else. Read it in this order:
 *
 * <ol>
 *   <li>values: {@link chancery.foundation.sealing.Bytes}, {@link
 *       chancery.foundation.sealing.SealingRefusal}, {@code Limits}; {@code Der} writes, {@code
 *       DerReader} reads
 *   <li>primitives: {@link chancery.foundation.sealing.Suite} names them; {@code HybridKem}, {@code
 *       HybridSignature}, {@code ContentCipher}
 *   <li>keys: {@link chancery.foundation.sealing.UnitCertificate} and {@link
 *       chancery.foundation.sealing.UnitKeys}; asked for by a {@link
 *       chancery.foundation.sealing.KeyRequest}, issued by the {@link
 *       chancery.foundation.sealing.UnitAuthority}, kept in a {@link
 *       chancery.foundation.sealing.KeyStoreFile}
 *   <li>whose they are: {@link chancery.foundation.sealing.SignedDirectory}
 *   <li>what is signed: {@link chancery.foundation.sealing.SealedHeader}, {@code SignedAttributes},
 *       {@code SignedContent}; {@link chancery.foundation.sealing.Statements} and {@link
 *       chancery.foundation.sealing.Receipts} are nothing more than that
 *   <li>what is sealed: {@code DispatchContent} inside an {@code Envelope} for each {@code
 *       Recipient}, annexes in an {@code AnnexEnvelope}, the text as a {@link
 *       chancery.foundation.sealing.MimeBody}; {@link chancery.foundation.sealing.Relay} drops the
 *       recipients that it does not serve
 *   <li>the link's own keys, of TLS: {@link chancery.foundation.sealing.LinkRequest}, {@link
 *       chancery.foundation.sealing.LinkStore}
 * </ol>
 */
@NullMarked
@ApplicationModule(displayName = "Sealing")
package chancery.foundation.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
