package broadsheet;

import static broadsheet.web.Access.CHIEF;
import static broadsheet.web.Access.EDITOR;
import static broadsheet.web.Access.READER;
import static broadsheet.web.Access.REPORTER;

import broadsheet.desk.ArrangementController;
import broadsheet.desk.BreakingController;
import broadsheet.desk.CalendarController;
import broadsheet.desk.ChoiceController;
import broadsheet.desk.DeskController;
import broadsheet.desk.PicturesController;
import broadsheet.desk.PreviewController;
import broadsheet.desk.PublicationController;
import broadsheet.desk.RelatedDeskController;
import broadsheet.desk.RevisionController;
import broadsheet.desk.UploadController;
import broadsheet.desk.WritingController;
import broadsheet.login.AccountController;
import broadsheet.login.LoginController;
import broadsheet.login.PasskeyController;
import broadsheet.login.StaffController;
import broadsheet.settings.AuthorsController;
import broadsheet.settings.ReaderChangesController;
import broadsheet.settings.SectionsController;
import broadsheet.settings.SettingsController;
import broadsheet.settings.TopicsController;
import broadsheet.web.Access;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.regex.Pattern;

/** The desk's part of the site map: no page of it is kept in any cache. */
record DeskRoutes(
        LoginController login,
        AccountController account,
        PasskeyController passkeys,
        SettingsRoutes settings,
        StaffController staff,
        DeskController desk,
        WritingController writing,
        ChoiceController choice,
        PicturesController pictures,
        UploadController uploads,
        RevisionController revisions,
        PreviewController previews,
        PublicationController publication,
        RelatedDeskController related,
        ArrangementController arrangement,
        BreakingController breaking,
        CalendarController calendar,
        ReaderChangesController readerChanges) {

    /** The chief's pages. */
    record SettingsRoutes(
            SettingsController paper,
            SectionsController sections,
            TopicsController topics,
            AuthorsController authors) {}

    private static final Pattern FILES = Pattern.compile("/desk/pictures(/\\d+/file)?");

    /** Whether an address takes forms with files in them. */
    static boolean takesFiles(String path) {
        return FILES.matcher(path).matches();
    }

    void install(RoutesConfig site) {
        get(site, "/login", login::show, READER);
        site.post("/login", login::enter, READER);
        site.post("/login/code", login::enterCode, READER);
        site.post("/login/passkey/challenge", login::challenge, READER);
        site.post("/login/passkey", login::enterWithPasskey, READER);
        get(site, "/login/invitation/{token}", login::invitation, READER);
        site.post("/login/invitation/{token}", login::accept, READER);

        get(site, "/preview/{token}", previews::shared, READER);

        get(site, "/desk", desk::list, REPORTER);
        get(site, "/desk/session", desk::session, REPORTER);
        site.post("/desk/cleaning", desk::clean, REPORTER);
        site.post("/desk/articles", desk::begin, REPORTER);
        get(site, "/desk/articles/{article}", writing::show, REPORTER);
        site.post("/desk/articles/{article}", writing::save, REPORTER);
        site.post("/desk/articles/{article}/autosave", writing::autosave, REPORTER);
        site.post("/desk/articles/{article}/presence", writing::present, REPORTER);
        site.post("/desk/articles/{article}/removal", writing::remove, REPORTER);
        get(site, "/desk/articles/{article}/picture", choice::show, REPORTER);
        site.post("/desk/articles/{article}/picture", choice::choose, REPORTER);
        get(site, "/desk/articles/{article}/revisions", revisions::list, REPORTER);
        get(site, "/desk/articles/{article}/revisions/{revision}", revisions::show, REPORTER);
        site.post("/desk/articles/{article}/revisions/{revision}/restoration", revisions::restore, REPORTER);
        get(site, "/desk/articles/{article}/preview", previews::show, REPORTER);
        get(site, "/desk/articles/{article}/preview-links", previews::list, REPORTER);
        site.post("/desk/articles/{article}/preview-links", previews::share, REPORTER);
        site.post("/desk/articles/{article}/preview-links/{link}/removal", previews::revoke, REPORTER);
        get(site, "/desk/articles/{article}/publication", publication::show, EDITOR);
        site.post("/desk/articles/{article}/publication", publication::publish, EDITOR);
        site.post("/desk/articles/{article}/withdrawal", publication::withdraw, EDITOR);
        site.post("/desk/articles/{article}/corrections", publication::correct, EDITOR);
        site.post("/desk/articles/{article}/corrections/{correction}/removal", publication::takeCorrectionBack, EDITOR);
        get(site, "/desk/articles/{article}/related", related::show, EDITOR);
        site.post("/desk/articles/{article}/related", related::choose, EDITOR);
        site.post("/desk/articles/{article}/related/moves", related::move, EDITOR);

        get(site, "/desk/pictures", pictures::list, REPORTER);
        site.post("/desk/pictures", uploads::take, REPORTER);
        get(site, "/desk/pictures/{picture}", pictures::show, REPORTER);
        site.post("/desk/pictures/{picture}", pictures::save, REPORTER);
        site.post("/desk/pictures/{picture}/file", uploads::replace, REPORTER);
        site.post("/desk/pictures/{picture}/removal", pictures::remove, REPORTER);

        get(site, "/desk/front", arrangement::show, EDITOR);
        get(site, "/desk/front/preview", arrangement::preview, EDITOR);
        site.post("/desk/front/places", arrangement::place, EDITOR);
        site.post("/desk/front/moves", arrangement::move, EDITOR);
        site.post("/desk/front/pins", arrangement::pin, EDITOR);
        site.post("/desk/front/removals", arrangement::remove, EDITOR);
        site.post("/desk/front/discarding", arrangement::discard, EDITOR);
        site.post("/desk/front/publication", arrangement::publish, EDITOR);
        get(site, "/desk/front/breaking", breaking::show, EDITOR);
        site.post("/desk/front/breaking", breaking::announce, EDITOR);
        site.post("/desk/front/breaking/removal", breaking::takeDown, EDITOR);

        get(site, "/desk/calendar", calendar::show, EDITOR);
        get(site, "/desk/settings/changes", readerChanges::show, CHIEF);
        site.post("/desk/settings/changes", readerChanges::set, CHIEF);

        get(site, "/desk/account", account::show, REPORTER);
        site.post("/desk/account/passphrase", account::changePassphrase, REPORTER);
        site.post("/desk/account/sessions/{id}/end", account::endSession, REPORTER);
        get(site, "/desk/account/second-factor", account::secondFactor, REPORTER);
        site.post("/desk/account/second-factor", account::confirmSecondFactor, REPORTER);
        site.post("/desk/account/second-factor/removal", account::dropSecondFactor, REPORTER);
        site.post("/desk/account/recovery-codes", account::newCodes, REPORTER);
        site.post("/desk/account/passkeys/challenge", passkeys::challenge, REPORTER);
        site.post("/desk/account/passkeys", passkeys::add, REPORTER);
        site.post("/desk/account/passkeys/{id}", passkeys::rename, REPORTER);
        site.post("/desk/account/passkeys/{id}/removal", passkeys::remove, REPORTER);
        site.post("/desk/sign-out", login::leave, REPORTER);

        get(site, "/desk/staff", staff::show, CHIEF);
        site.post("/desk/staff/invitations", staff::invite, CHIEF);
        site.post("/desk/staff/invitations/removal", staff::revoke, CHIEF);
        site.post("/desk/staff/{id}/role", staff::giveRole, CHIEF);
        site.post("/desk/staff/{id}/suspension", staff::suspend, CHIEF);
        site.post("/desk/staff/{id}/return", staff::takeBack, CHIEF);
        site.post("/desk/staff/{id}/second-factor/removal", staff::dropSecondFactor, CHIEF);
        get(site, "/desk/log", staff::log, CHIEF);

        get(site, "/desk/settings", settings.paper()::show, CHIEF);
        site.post("/desk/settings", settings.paper()::save, CHIEF);
        site.post("/desk/settings/rules", settings.paper()::saveRules, CHIEF);
        get(site, "/desk/settings/about", settings.paper()::about, CHIEF);
        site.post("/desk/settings/about", settings.paper()::saveAbout, CHIEF);
        get(site, "/desk/settings/sections", settings.sections()::show, CHIEF);
        site.post("/desk/settings/sections", settings.sections()::save, CHIEF);
        get(site, "/desk/settings/sections/{section}/closing", settings.sections()::askToClose, CHIEF);
        site.post("/desk/settings/sections/{section}/closing", settings.sections()::close, CHIEF);
        get(site, "/desk/settings/topics", settings.topics()::list, CHIEF);
        get(site, "/desk/settings/topics/{topic}", settings.topics()::show, CHIEF);
        site.post("/desk/settings/topics/{topic}", settings.topics()::rename, CHIEF);
        site.post("/desk/settings/topics/{topic}/merger", settings.topics()::merge, CHIEF);
        get(site, "/desk/settings/authors", settings.authors()::list, CHIEF);
        get(site, "/desk/settings/authors/{author}", settings.authors()::show, CHIEF);
        site.post("/desk/settings/authors/{author}", settings.authors()::save, CHIEF);
    }

    private static void get(RoutesConfig site, String path, Handler handler, Access role) {
        site.get(path, handler, role);
        site.head(path, handler, role);
    }
}
