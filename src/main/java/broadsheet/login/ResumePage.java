package broadsheet.login;

import java.util.Locale;

/**
 * A form that could not be taken when it was sent, to be sent again by the one who is signed in now.
 *
 * @param why it was not taken
 */
record ResumePage(Head head, Signed signed, Onward onward, Why why) implements DeskPage {

    /** The names of the messages that say it. */
    enum Why {
        SIGNED_OUT,
        SIGNED_IN_ANEW,
        FACTOR_ASKED;

        public String key() {
            return "desk.resume." + name().toLowerCase(Locale.ROOT);
        }
    }
}
