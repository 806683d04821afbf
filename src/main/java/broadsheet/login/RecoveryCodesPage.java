package broadsheet.login;

import java.util.List;

/** Codes that are shown once. */
record RecoveryCodesPage(Head head, Signed signed, List<String> codes) implements DeskPage {}
