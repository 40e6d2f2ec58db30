package spoor.app.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import spoor.app.follow.JsonLines;
import spoor.app.work.AtomicFile;
import spoor.app.work.Hashes;
import spoor.ledger.base.Location;
import spoor.ledger.base.MalformedDataException;

/// Signatures and time stamps over a bundle's manifest, which names the hash of everything else.
public final class Seals {
    private static final String ALGORITHM = "Ed25519";

    /// What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410).
    private static final byte[] SECRET_PREFIX =
            HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /// A time stamp request (RFC 3161, 2.4.1) up to the hash: version 1, SHA-256; and what follows:
    /// the server's certificate is wanted in the answer.
    private static final byte[] REQUEST_PREFIX =
            HexFormat.of().parseHex("30390201013031300d060960864801650304020105000420");

    private static final byte[] REQUEST_SUFFIX = HexFormat.of().parseHex("0101ff");

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private Seals() {}

    /// A key to sign with; of the public key, its DER form (SubjectPublicKeyInfo).
    public static final class Key {
        private final PrivateKey secret;
        private final byte[] encoded;

        private Key(PrivateKey secret, byte[] encoded) {
            this.secret = secret;
            this.encoded = encoded;
        }

        String fingerprint() {
            return Hashes.sha256(encoded);
        }
    }

    /// Makes a key file.
    ///
    /// @return fingerprint of the public key: SHA-256 of its DER form
    public static String makeKey(Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            String text =
                    BEGIN
                            + "\n"
                            + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())
                            + "\n"
                            + END
                            + "\n";
            AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.US_ASCII)));
            return Hashes.sha256(pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /// Reads a key file: PEM, PKCS 8, as [#makeKey] and openssl write it.
    ///
    /// @param name for messages
    /// @throws MalformedDataException if it is anything else
    public static Key readKey(Path file, String name) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        try {
            byte[] der =
                    Base64.getMimeDecoder()
                            .decode(
                                    begin < 0 || end < begin
                                            ? ""
                                            : text.substring(begin + BEGIN.length(), end));
            int secret = SECRET_PREFIX.length;
            if (!Arrays.equals(Arrays.copyOf(der, secret), SECRET_PREFIX) || der.length != 48) {
                throw notKey(name);
            }
            return key(Arrays.copyOfRange(der, secret, der.length), der);
        } catch (IllegalArgumentException _) {
            throw notKey(name);
        }
    }

    private static Key key(byte[] secret, byte[] der) {
        byte[] encoded = Arrays.copyOf(PUBLIC_PREFIX, PUBLIC_PREFIX.length + 32);
        Ed25519.generatePublicKey(secret, 0, encoded, PUBLIC_PREFIX.length);
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            return new Key(keys.generatePrivate(new PKCS8EncodedKeySpec(der)), encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static MalformedDataException notKey(String name) {
        return new MalformedDataException(
                Location.of(name),
                "is no key to sign with, expected an Ed25519 key in PEM and PKCS 8, as made by"
                        + " spoor bundle key or openssl genpkey -algorithm ed25519");
    }

    /// Adds a signature over the manifest, unless this key signed already.
    ///
    /// @return fingerprint of the public key
    public static String sign(Path bundle, Key key) throws IOException {
        SealedZip zip = SealedZip.open(bundle);
        String name = "signatures/" + key.fingerprint() + ".json";
        if (!zip.holds(name)) {
            zip.add(name, signature(zip.bytes(BundleWriter.MANIFEST), key));
        }
        return key.fingerprint();
    }

    private static byte[] signature(byte[] manifest, Key key) throws IOException {
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(key.secret);
            signer.update(manifest);
            byte[] signature = signer.sign();
            requireTrue(manifest, signature, key.encoded);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (JsonLines json = new JsonLines(out)) {
                json.start("signature")
                        .text("algorithm", ALGORITHM)
                        .text("public_key", HexFormat.of().formatHex(key.encoded))
                        .text("signature", HexFormat.of().formatHex(signature))
                        .end();
            }
            return out.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static void requireTrue(byte[] manifest, byte[] signature, byte[] encoded)
            throws GeneralSecurityException {
        PublicKey key =
                KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        Signature checker = Signature.getInstance(ALGORITHM);
        checker.initVerify(key);
        checker.update(manifest);
        if (!checker.verify(signature)) {
            throw new IllegalStateException("a signature just made does not hold");
        }
    }

    /// What a time-stamping server has to be asked: RFC 3161, DER.
    public static byte[] stampRequest(Path bundle) throws IOException {
        byte[] manifest = SealedZip.open(bundle).bytes(BundleWriter.MANIFEST);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(REQUEST_PREFIX);
        out.writeBytes(Hashes.newSha256().digest(manifest));
        out.writeBytes(REQUEST_SUFFIX);
        return out.toByteArray();
    }

    /// Adds a server's answer.
    ///
    /// @throws IllegalArgumentException if the answer is not about this bundle's manifest
    public static void addStamp(Path bundle, byte[] response) throws IOException {
        SealedZip zip = SealedZip.open(bundle);
        byte[] hash = Hashes.newSha256().digest(zip.bytes(BundleWriter.MANIFEST));
        String digits = HexFormat.of().formatHex(hash);
        if (!HexFormat.of().formatHex(response).contains(digits)) {
            throw new IllegalArgumentException(
                    "the response does not name the hash of the bundle's manifest, "
                            + digits
                            + ", expected an answer to the request for this bundle");
        }
        zip.add("timestamps/" + (zip.count("timestamps/") + 1) + ".tsr", response);
    }
}
