package broadsheet.login;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Which passphrases are taken, and how they are kept: Argon2id with the least that OWASP asks for, 19 MiB, t=2, p=1. */
public final class Passphrases {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_DIFFERENT = 5;
    /** Each takes 19 MiB and some 70 ms of a core: a crowd at the door must not take the readers' machine. */
    private static final int AT_ONCE = 2;
    /** What people choose when asked for something long; also looked for with figures and signs around or within. */
    private static final List<String> COMMON = List.of(
            "password",
            "passphrase",
            "passwort",
            "motdepasse",
            "contrasena",
            "letmein",
            "welcome",
            "changeme",
            "qwerty",
            "qwertz",
            "azerty",
            "asdfgh",
            "zxcvbn",
            "iloveyou",
            "administrator",
            "admin",
            "administrateur",
            "login",
            "secret",
            "dragon",
            "football",
            "baseball",
            "superman",
            "batman",
            "sunshine",
            "princess",
            "trustno",
            "starwars",
            "whatever",
            "computer",
            "internet",
            "master",
            "monkey",
            "shadow",
            "correcthorsebatterystaple",
            "opensesame",
            "newsroom",
            "newspaper",
            "broadsheet",
            "editor",
            "journalist",
            "default",
            "guest",
            "test");

    private static final List<String> ROWS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p");

    private final Argon2Function argon2 = Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    /** Checked when there is no such person, so that the answer takes as long; made when first anybody knocks. */
    private @Nullable String nobody;

    /**
     * What is wrong with a passphrase that somebody chose.
     *
     * @return the key of the words that say so
     */
    public Optional<String> fault(String passphrase, String email, String name, String paper) {
        if (passphrase.length() < SHORTEST) return Optional.of("desk.passphrase.short");
        if (passphrase.length() > LONGEST) return Optional.of("desk.passphrase.long");
        String plain = passphrase.toLowerCase(Locale.ROOT);
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT) return Optional.of("desk.passphrase.same");
        String rest = rest(letters(plain), email, name, paper);
        boolean figures = rest.chars().filter(Character::isLetter).count() < 3;
        boolean common = rest.length() < 6
                || (figures && rest.length() < SHORTEST)
                || rest(unmasked(plain), email, name, paper).length() < 6;
        return common ? Optional.of("desk.passphrase.common") : Optional.empty();
    }

    /** What is left without the words that anybody would try. */
    private static String rest(String letters, String email, String name, String paper) {
        String rest = letters;
        for (String own : List.of(email, email.split("@")[0], name, paper))
            if (letters(own).length() > 2) rest = rest.replace(letters(own), "");
        for (String word : COMMON) rest = rest.replace(word, "");
        return withoutRows(rest);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Letters for the figures and signs that people put in their place. */
    private static String unmasked(String text) {
        String plain = text.replace('@', 'a').replace('$', 's').replace('!', 'i');
        return letters(plain.replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('0', 'o')
                .replace('5', 's'));
    }

    /** Runs along the alphabet, the figures and the keyboard count as one sign each. */
    private static String withoutRows(String text) {
        for (String row : ROWS)
            for (int length = 6; length >= 4; length--)
                for (int i = 0; i + length <= row.length(); i++)
                    text = text.replace(row.substring(i, i + length), row.substring(i, i + 1));
        return text;
    }

    public String hash(String passphrase) {
        return inTurn(
                () -> Password.hash(passphrase).addRandomSalt(16).with(argon2).getResult());
    }

    private synchronized String nobody() {
        if (nobody == null) nobody = hash("there is nobody of this name");
        return nobody;
    }

    boolean matches(String passphrase, Optional<String> hash) {
        if (passphrase.length() > LONGEST) return false;
        String substitute = nobody(); // before it is known whether it is needed: the first one, too, takes as long
        boolean same = inTurn(() -> {
            String stored = hash.orElse(substitute);
            return Password.check(passphrase, stored).with(Argon2Function.getInstanceFromHash(stored));
        });
        return same && hash.isPresent();
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
