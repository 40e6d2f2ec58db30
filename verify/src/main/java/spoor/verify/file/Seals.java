package spoor.verify.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// Signatures (Ed25519) and time stamps (RFC 3161) over the manifest.
public final class Seals {
    /// Names of hashes by the DER of their object identifiers.
    private static final Map<String, String> HASHES =
            Map.of(
                    "608648016503040201", "SHA-256",
                    "608648016503040202", "SHA-384",
                    "608648016503040203", "SHA-512");

    private static final String MESSAGE_DIGEST = "2a864886f70d010904";
    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    private Seals() {}

    public static void check(Zip zip, byte[] manifest, Report report) {
        long signatures = 0;
        long stamps = 0;
        for (String name : zip.names()) {
            if (name.startsWith("signatures/")) {
                signatures++;
                signature(Lines.only(zip, name), name, manifest, report);
            } else if (name.startsWith("timestamps/")) {
                stamps++;
                stamp(zip.bytes(name), name, manifest, report);
            }
        }
        report.checked("signatures", signatures, "Ed25519 over the manifest");
        report.checked("time stamps", stamps, "RFC 3161 over the manifest");
    }

    private static void signature(Row row, String name, byte[] manifest, Report report) {
        byte[] key = Hash.ofHex(row.text("public_key"), name);
        String print = Hash.hex(Hash.sha256(key));
        boolean isNamed =
                row.is("signature")
                        && row.text("algorithm").equals("Ed25519")
                        && name.equals("signatures/" + print + ".json");
        Report.require(isNamed, name, "is not the signature of key " + print);
        byte[] signature = Hash.ofHex(row.text("signature"), name);
        try {
            PublicKey known =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key));
            boolean isOwn = Arrays.equals(known.getEncoded(), key);
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

    private static void stamp(byte[] bytes, String name, byte[] manifest, Report report) {
        try {
            List<Der> all = Der.all(bytes);
            boolean isAnswer = all.size() == 1 && all.getFirst().parts().size() == 2;
            Report.require(isAnswer, name, "is no answer with a time stamp");
            int status = all.getFirst().part(0, 0).content[0];
            Report.require(status == 0 || status == 1, name, "was refused, status " + status);
            Der signedData = all.getFirst().part(1, 1, 0);
            byte[] content = signedData.part(2, 1, 0).content;
            Der info = Der.all(content).getFirst();
            boolean isOurs = isHash(info.part(2, 0), info.part(2, 1), manifest);
            Report.require(isOurs, name, "is a time stamp of something else than this manifest");
            String time = new String(info.part(4).content, StandardCharsets.US_ASCII);
            String who = signer(signedData, content, name);
            report.states("The time stamp " + time + ", by " + who + ": its clock and its key.");
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException
                | NoSuchElementException e) {
            throw new Report.False(name, "is no time stamp: " + e);
        }
    }

    private static boolean isHash(Der algorithm, Der hash, byte[] bytes) {
        String name = HASHES.get(algorithm.part(0).hex());
        return name != null && Arrays.equals(hash.content, Hash.of(name, bytes));
    }

    /// Checks the signature of the time stamp by the certificate that it brings.
    ///
    /// @return name of the signer
    private static String signer(Der signedData, byte[] content, String name)
            throws GeneralSecurityException {
        Der signer = signedData.parts().getLast().part(0);
        String hash = HASHES.get(signer.part(2, 0).hex());
        Der attributes = signer.part(3);
        boolean isKnown = hash != null && attributes.tag == 0xa0;
        Report.require(isKnown, name, "signs in a way not known here");
        boolean namesContent =
                attributes.parts().stream()
                        .filter(one -> one.part(0).hex().equals(MESSAGE_DIGEST))
                        .anyMatch(one -> isHash(signer.part(2), one.part(1, 0), content));
        Report.require(namesContent, name, "its signature is over something else");
        byte[] signed = attributes.whole.clone();
        signed[0] = 0x31;
        for (Der part : signedData.parts()) {
            for (Der one : part.tag == 0xa0 ? part.parts() : List.<Der>of()) {
                X509Certificate certificate = certificate(one.whole);
                if (isStamper(certificate)
                        && isNamed(attributes, one.whole)
                        && isSigned(certificate.getPublicKey(), hash, signed, signer)) {
                    return certificate.getSubjectX500Principal().getName();
                }
            }
        }
        throw new Report.False(name, "no certificate in it made its signature");
    }

    private static X509Certificate certificate(byte[] der) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
    }

    private static boolean isStamper(X509Certificate certificate) throws GeneralSecurityException {
        List<String> uses = certificate.getExtendedKeyUsage();
        return uses != null && uses.contains(TIME_STAMPING);
    }

    /// What is signed names the certificate by its hash (RFC 3161, 2.4.1; RFC 5816), so that its
    /// words are the signer's, too.
    private static boolean isNamed(Der attributes, byte[] certificate) {
        return List.of("SHA-1", "SHA-256", "SHA-384", "SHA-512").stream()
                .anyMatch(hash -> attributes.hex().contains(Hash.hex(Hash.of(hash, certificate))));
    }

    private static boolean isSigned(PublicKey key, String hash, byte[] signed, Der signer)
            throws GeneralSecurityException {
        String kind = key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm();
        String how = kind.startsWith("Ed") ? kind : hash.replace("-", "") + "with" + kind;
        return holds(how, key, signed, signer.part(5).content);
    }
}
