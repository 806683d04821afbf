package broadsheet.login;

import org.jspecify.annotations.Nullable;

/**
 * How to switch the second factor on.
 *
 * @param secret in base32, in groups of four
 * @param uri what the QR code says
 * @param square of the QR code: the path of an SVG, one unit a module
 * @param size modules along one side
 * @param required whether nothing else is open until it is on
 * @param oldFault the key of what is wrong with the passphrase
 * @param codeFault the key of what is wrong with the code
 */
record SecondFactorPage(
        Head head,
        Signed signed,
        String secret,
        String uri,
        String square,
        int size,
        boolean required,
        @Nullable String oldFault,
        @Nullable String codeFault)
        implements DeskPage {}
