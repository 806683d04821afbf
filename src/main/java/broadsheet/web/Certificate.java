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
    private FileTime read;

    /**
     * @param chain the certificate, and those between it and the authority's
     * @param key in PKCS 8, not encrypted
     * @throws IOException when a file cannot be read, or is not what it should be: the message is for a person
     */
    public Certificate(Path chain, Path key) throws IOException {
        this.chain = chain;
        this.key = key;
        this.read = changed();
        context.setKeyStore(load());
        context.setKeyStorePassword("");
        context.setKeyManagerPassword("");
        context.setSniRequired(false);
    }

    SslContextFactory.Server context() {
        return context;
    }

    /** Takes the files in if they are newer than those last read; what cannot be used is logged, the old one stays. */
    void renew() {
        try {
            FileTime newest = changed();
            if (newest.equals(read)) return;
            read = newest;
            KeyStore store = load();
            context.reload(changing -> changing.setKeyStore(store));
            LOG.info("the certificate {} was renewed", chain);
        } catch (Exception e) { // SslContextFactory.reload() declares no less
            LOG.error("the certificate {} cannot be renewed; the one before stays in use", chain, e);
        }
    }

    private FileTime changed() throws IOException {
        FileTime a = Files.getLastModifiedTime(chain);
        FileTime b = Files.getLastModifiedTime(key);
        return a.compareTo(b) > 0 ? a : b;
    }

    private KeyStore load() throws IOException {
        try {
            X509Certificate[] certificates = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chain)))
                    .toArray(X509Certificate[]::new);
            if (certificates.length == 0) throw new IOException(chain + " holds no certificate");
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, NO_PASSWORD);
            store.setKeyEntry("site", privateKey(), NO_PASSWORD, certificates);
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException(chain + " and " + key + " cannot be used: " + e.getMessage(), e);
        }
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
