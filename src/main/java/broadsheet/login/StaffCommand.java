package broadsheet.login;

import broadsheet.edition.Actor;
import broadsheet.web.Access;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code broadsheet staff …} */
@Command(name = "staff", description = "Lets people in to the desk.", mixinStandardHelpOptions = true)
public final class StaffCommand implements Callable<Integer> {

    private final Entrance entrance;

    @Spec
    private CommandSpec spec;

    /** Opens the store. */
    public interface Entrance {
        Office open();
    }

    /**
     * The store, opened for a command while no site is served.
     *
     * @param siteUrl the site's public address
     * @param closing closes the store
     */
    public record Office(Personnel personnel, String siteUrl, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }

    enum Role {
        reporter,
        editor,
        chief
    }

    public StaffCommand(Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    @Command(
            name = "add",
            description = {
                "Makes a link that lets one person in to the desk, once, within a week; there she chooses her passphrase.",
                "For somebody who is on the staff already it sets a new role and passphrase."
            },
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "EMAIL", description = "her e-mail address, by which she signs in") String email,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role) {
        if (!email.matches("[^@\\s]+@[^@\\s]+") || email.length() > 200)
            throw new ParameterException(spec.commandLine(), "\"" + email + "\" is not an e-mail address");
        PrintWriter out = spec.commandLine().getOut();
        try (Office office = entrance.open()) {
            Token token = office.personnel()
                    .invite(Actor.PROGRAM, email, Access.valueOf(role.name().toUpperCase(Locale.ROOT)));
            out.printf(
                    "Give this link to %s; it is good once, for a week:%n%s/login/invitation/%s%n",
                    email, office.siteUrl(), token.secret());
            out.flush();
        }
        return 0;
    }
}
