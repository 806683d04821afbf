package broadsheet.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site's certificate and its key, as PEM files; read again when they change. */
public final class Certificate {

    private static final Logger LOG = LoggerFactory.getLogger(Certificate.class);
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final char[] NO_PASSWORD = new char[0];

    private final Path chain;
    private final Path key;
    private final SslContextFactory.Server context = new SslContextFactory.Server();
    private State read;

    /** Of the two files: what is put in place may be older than what was there. */
    private record State(FileTime chain, long chainSize, FileTime key, long keySize) {}

    /**
     * @param chain the certificate, and those between it and the authority's
     * @param key in PKCS 8, not encrypted
     * @throws IOException when a file cannot be read, or is not what it should be: the message is for a person
     */
    public Certificate(Path chain, Path key) throws IOException {
        this.chain = chain;
        this.key = key;
        this.read = state();
        context.setKeyStore(load());
        context.setKeyStorePassword("");
        context.setKeyManagerPassword("");
        context.setSniRequired(false);
    }

    SslContextFactory.Server context() {
        return context;
    }

    /**
     * Takes the files in if they are others than those last read; what cannot be used is logged, the old one stays. The one
     * may have come before the other: then that will be read once the other has come.
     */
    void renew() {
        try {
            State now = state();
            if (now.equals(read)) return;
            read = now;
            KeyStore store = load();
            context.reload(changing -> changing.setKeyStore(store));
            LOG.info("the certificate {} was renewed", chain);
        } catch (Exception e) { // SslContextFactory.reload() declares no less
            LOG.error("the certificate {} cannot be renewed; the one before stays in use", chain, e);
        }
    }

    private State state() throws IOException {
        return new State(
                Files.getLastModifiedTime(chain), Files.size(chain), Files.getLastModifiedTime(key), Files.size(key));
    }

    private KeyStore load() throws IOException {
        try {
            X509Certificate[] certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chain)))
                    .toArray(X509Certificate[]::new);
            if (certificates.length == 0) throw new IOException(chain + " holds no certificate");
            PrivateKey own = privateKey();
            if (!fits(own, certificates[0].getPublicKey()))
                throw new IOException(key + " is not the key of the certificate in " + chain);
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("site", own, NO_PASSWORD, certificates);
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException(chain + " and " + key + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Whether what the one signs the other finds signed. */
    private static boolean fits(PrivateKey own, PublicKey certified) throws GeneralSecurityException {
        if (!own.getAlgorithm().equals(certified.getAlgorithm())) return false;
        byte[] text = {1};
        Signature signature =
                Signature.getInstance("SHA256with" + (own.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"));
        signature.initSign(own);
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(certified);
        signature.update(text);
        return signature.verify(signed);
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        Matcher pem = KEY.matcher(Files.readString(key));
        if (!pem.find())
            throw new IOException(key + " holds no unencrypted PKCS 8 key (\"BEGIN PRIVATE KEY\"); this makes one: "
                    + "openssl pkcs8 -topk8 -nocrypt -in " + key.getFileName() + " -out key.pem");
        PKCS8EncodedKeySpec encoded =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
        try {
            return KeyFactory.getInstance("EC").generatePrivate(encoded);
        } catch (InvalidKeySpecException e) {
            return KeyFactory.getInstance("RSA").generatePrivate(encoded);
        }
    }
}
