package spoor.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Signatures (Ed25519) and time stamps (RFC 3161) over the manifest.
final class Seals {
    private static final String MANIFEST = "manifest.jsonl";

    /// Names of hashes by the DER of their object identifiers.
    private static final Map<String, String> HASHES =
            Map.of(
                    "608648016503040201", "SHA256",
                    "608648016503040202", "SHA384",
                    "608648016503040203", "SHA512");

    private Seals() {}

    static void check(Zip zip, Report report) throws IOException {
        byte[] manifest = zip.bytes(MANIFEST);
        long signatures = 0;
        long stamps = 0;
        for (String name : zip.names()) {
            if (name.startsWith("signatures/")) {
                signatures++;
                signature(zip, name, manifest, report);
            } else if (name.startsWith("timestamps/")) {
                stamps++;
                stamp(zip.bytes(name), name, manifest, report);
            }
        }
        report.checked("signatures", signatures, "Ed25519 over the manifest");
        report.checked("time stamps", stamps, "RFC 3161 over the manifest");
    }

    private static void signature(Zip zip, String name, byte[] manifest, Report report)
            throws IOException {
        String text = zip.text(name);
        Report.require(text.endsWith("\n"), name, "does not end with a line's end");
        Json.Row row = Json.parse(text.substring(0, text.length() - 1), name);
        byte[] key = Hash.ofHex(row.text("public_key"), name);
        String print = Hash.hex(Hash.sha256(key));
        boolean isNamed =
                row.is("signature")
                        && row.text("algorithm").equals("Ed25519")
                        && name.equals("signatures/" + print + ".json");
        Report.require(isNamed, name, "is not the signature of key " + print);
        try {
            PublicKey known =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
            boolean isOwn = Arrays.equals(known.getEncoded(), key);
            byte[] signature = Hash.ofHex(row.text("signature"), name);
            boolean holds = isOwn && holds("Ed25519", known, manifest, signature);
            Report.require(holds, name, "the signature does not hold");
        } catch (GeneralSecurityException e) {
            throw new Report.False(name, "the signature does not hold: " + e.getMessage());
        }
        report.states("Who holds the key " + print + ", which signed.");
    }

    private static boolean holds(String how, PublicKey key, byte[] signed, byte[] signature)
            throws GeneralSecurityException {
        Signature checker = Signature.getInstance(how);
        checker.initVerify(key);
        checker.update(signed);
        return checker.verify(signature);
    }

    /// A piece of DER: tag, contents, and both together.
    private static final class Der {
        private final int tag;
        private final byte[] content;
        private final byte[] whole;

        private Der(int tag, byte[] content, byte[] whole) {
            this.tag = tag;
            this.content = content;
            this.whole = whole;
        }

        static List<Der> all(byte[] bytes) {
            List<Der> all = new ArrayList<>();
            for (int at = 0; at < bytes.length; ) {
                int start = at;
                int tag = bytes[at++] & 0xff;
                int length = bytes[at++] & 0xff;
                if (length > 0x80) {
                    int count = length - 0x80;
                    length =
                            new BigInteger(1, Arrays.copyOfRange(bytes, at, at + count))
                                    .intValueExact();
                    at += count;
                }
                if (length < 0 || length > bytes.length - at) {
                    throw new IllegalArgumentException("a length that does not fit");
                }
                byte[] content = Arrays.copyOfRange(bytes, at, at + length);
                at += length;
                all.add(new Der(tag, content, Arrays.copyOfRange(bytes, start, at)));
            }
            return all;
        }

        List<Der> parts() {
            return all(content);
        }

        Der part(int place) {
            return parts().get(place);
        }

        String hex() {
            return Hash.hex(content);
        }
    }

    private static void stamp(byte[] bytes, String name, byte[] manifest, Report report) {
        try {
            Der response = Der.all(bytes).getFirst();
            Report.require(
                    Der.all(bytes).size() == 1 && response.parts().size() == 2,
                    name,
                    "is no answer with a time stamp");
            int status = response.part(0).part(0).content[0];
            Report.require(status == 0 || status == 1, name, "was refused, status " + status);
            Der signedData = response.part(1).part(1).part(0);
            byte[] info = signedData.part(2).part(1).part(0).content;
            Der imprint = Der.all(info).getFirst().part(2);
            String hash = HASHES.get(imprint.part(0).part(0).hex());
            boolean isOurs =
                    hash != null && Arrays.equals(imprint.part(1).content, digest(hash, manifest));
            Report.require(isOurs, name, "is a time stamp of something else than this manifest");
            String time =
                    new String(Der.all(info).getFirst().part(4).content, StandardCharsets.US_ASCII);
            String who = signer(signedData, info, name);
            report.states("The time stamp " + time + ", by " + who + ": its clock and its key.");
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException
                | NoSuchElementException e) {
            throw new Report.False(name, "is no time stamp: " + e);
        }
    }

    private static byte[] digest(String hash, byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance(hash.replace("SHA", "SHA-")).digest(bytes);
    }

    /// Checks the signature of the time stamp by the certificate that it brings.
    ///
    /// @return name of the signer
    private static String signer(Der signedData, byte[] info, String name)
            throws GeneralSecurityException {
        Der signer = signedData.parts().getLast().part(0);
        String hash = HASHES.get(signer.part(2).part(0).hex());
        Der attributes = signer.part(3);
        Report.require(
                hash != null && attributes.tag == 0xa0, name, "signs in a way not known here");
        boolean namesInfo = false;
        for (Der attribute : attributes.parts()) {
            boolean isDigest = attribute.part(0).hex().equals("2a864886f70d010904");
            namesInfo |=
                    isDigest
                            && Arrays.equals(attribute.part(1).part(0).content, digest(hash, info));
        }
        Report.require(namesInfo, name, "its signature is over something else");
        byte[] signed = attributes.whole.clone();
        signed[0] = 0x31;
        byte[] signature = signer.part(5).content;
        for (X509Certificate certificate : certificates(signedData)) {
            PublicKey key = certificate.getPublicKey();
            String kind = key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm();
            List<String> uses = certificate.getExtendedKeyUsage();
            boolean isStamper = uses != null && uses.contains("1.3.6.1.5.5.7.3.8");
            String how = kind.startsWith("Ed") ? kind : hash + "with" + kind;
            if (isStamper
                    && isNamed(attributes, certificate)
                    && holds(how, key, signed, signature)) {
                return certificate.getSubjectX500Principal().getName();
            }
        }
        throw new Report.False(name, "no certificate in it made its signature");
    }

    /// What is signed names the certificate by its hash (RFC 3161, 2.4.1; RFC 5816), so that its
    /// words are the signer's, too.
    private static boolean isNamed(Der attributes, X509Certificate certificate)
            throws GeneralSecurityException {
        for (String hash : List.of("SHA1", "SHA256", "SHA384", "SHA512")) {
            String print = Hash.hex(digest(hash, certificate.getEncoded()));
            if (attributes.hex().contains(print)) {
                return true;
            }
        }
        return false;
    }

    private static List<X509Certificate> certificates(Der signedData)
            throws GeneralSecurityException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Der part : signedData.parts()) {
            for (Der one : part.tag == 0xa0 ? part.parts() : List.<Der>of()) {
                Certificate certificate =
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(new ByteArrayInputStream(one.whole));
                certificates.add((X509Certificate) certificate);
            }
        }
        return certificates;
    }
}
