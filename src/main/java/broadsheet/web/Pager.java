package broadsheet.web;

import org.jspecify.annotations.Nullable;

/** Links to the neighbouring pages of a list; null where there is none. */
public record Pager(@Nullable String newer, @Nullable String older) {

    public boolean any() {
        return newer != null || older != null;
    }
}
