package broadsheet.about;

import broadsheet.web.Page;

/** What the site does so that everybody can read it, and whom to tell when something does not work. */
record AccessibilityPage(Head head) implements Page {}
