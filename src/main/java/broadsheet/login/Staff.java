package broadsheet.login;

import broadsheet.edition.Actor;
import broadsheet.web.Access;
import java.time.Instant;

/**
 * Somebody who makes the paper.
 *
 * @param email in small letters; unique
 * @param secondFactor whether signing in asks for a code too
 */
public record Staff(
        long id, String email, String name, Access role, boolean secondFactor, boolean suspended, Instant createdAt) {

    public Actor actor() {
        return new Actor(id, email, name);
    }

    public boolean editor() {
        return role.covers(Access.EDITOR);
    }

    public boolean chief() {
        return role.covers(Access.CHIEF);
    }

    /** The key of the role's name. */
    public String roleKey() {
        return "desk.role." + role.name().toLowerCase(java.util.Locale.ROOT);
    }
}
