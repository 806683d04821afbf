package broadsheet.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A news item being put together; what is not said stays unsaid. */
final class NinjsParts {

    private final @Nullable String name;
    private final String uri;
    private final String type;
    private final @Nullable String profile;
    private Ninjs.@Nullable Standard standard;
    private @Nullable String pubStatus;
    private @Nullable String language;
    private @Nullable String contentCreated;
    private @Nullable String firstCreated;
    private @Nullable String versionCreated;
    private @Nullable String embargoedUntil;
    private @Nullable String expires;
    private @Nullable String slugline;
    private @Nullable List<Ninjs.Text> headlines;
    private @Nullable List<Ninjs.Text> descriptions;
    private @Nullable List<Ninjs.Text> bodies;
    private @Nullable String by;
    private @Nullable List<Ninjs.Concept> people;
    private @Nullable List<Ninjs.Concept> subjects;
    private @Nullable List<Ninjs.Concept> places;
    private @Nullable List<Ninjs.Source> infoSources;
    private @Nullable String copyrightNotice;
    private @Nullable String usageTerms;
    private @Nullable String edNote;
    private @Nullable List<Ninjs.AltId> altIds;
    private @Nullable List<Ninjs.Rendition> renditions;
    private @Nullable List<Ninjs> associations;

    /** @param name of an associated item, else null */
    NinjsParts(@Nullable String name, String uri, String type, @Nullable String profile) {
        this.name = name;
        this.uri = uri;
        this.type = type;
        this.profile = profile;
    }

    Ninjs ninjs() {
        return new Ninjs(
                name,
                uri,
                type,
                profile,
                standard,
                null,
                pubStatus,
                language,
                contentCreated,
                firstCreated,
                versionCreated,
                embargoedUntil,
                expires,
                slugline,
                headlines,
                descriptions,
                bodies,
                by,
                people,
                subjects,
                places,
                infoSources,
                null,
                copyrightNotice,
                usageTerms,
                null,
                edNote,
                altIds,
                renditions,
                associations);
    }

    NinjsParts standard(Ninjs.@Nullable Standard standard) {
        this.standard = standard;
        return this;
    }

    NinjsParts pubStatus(@Nullable String pubStatus) {
        this.pubStatus = pubStatus;
        return this;
    }

    NinjsParts language(@Nullable String language) {
        this.language = language;
        return this;
    }

    NinjsParts contentCreated(@Nullable String contentCreated) {
        this.contentCreated = contentCreated;
        return this;
    }

    NinjsParts firstCreated(@Nullable String firstCreated) {
        this.firstCreated = firstCreated;
        return this;
    }

    NinjsParts versionCreated(@Nullable String versionCreated) {
        this.versionCreated = versionCreated;
        return this;
    }

    NinjsParts embargoedUntil(@Nullable String embargoedUntil) {
        this.embargoedUntil = embargoedUntil;
        return this;
    }

    NinjsParts expires(@Nullable String expires) {
        this.expires = expires;
        return this;
    }

    NinjsParts slugline(@Nullable String slugline) {
        this.slugline = slugline;
        return this;
    }

    NinjsParts headlines(@Nullable List<Ninjs.Text> headlines) {
        this.headlines = headlines;
        return this;
    }

    NinjsParts descriptions(@Nullable List<Ninjs.Text> descriptions) {
        this.descriptions = descriptions;
        return this;
    }

    NinjsParts bodies(@Nullable List<Ninjs.Text> bodies) {
        this.bodies = bodies;
        return this;
    }

    NinjsParts by(@Nullable String by) {
        this.by = by;
        return this;
    }

    NinjsParts people(@Nullable List<Ninjs.Concept> people) {
        this.people = people;
        return this;
    }

    NinjsParts subjects(@Nullable List<Ninjs.Concept> subjects) {
        this.subjects = subjects;
        return this;
    }

    NinjsParts places(@Nullable List<Ninjs.Concept> places) {
        this.places = places;
        return this;
    }

    NinjsParts infoSources(@Nullable List<Ninjs.Source> infoSources) {
        this.infoSources = infoSources;
        return this;
    }

    NinjsParts copyrightNotice(@Nullable String copyrightNotice) {
        this.copyrightNotice = copyrightNotice;
        return this;
    }

    NinjsParts usageTerms(@Nullable String usageTerms) {
        this.usageTerms = usageTerms;
        return this;
    }

    NinjsParts edNote(@Nullable String edNote) {
        this.edNote = edNote;
        return this;
    }

    NinjsParts altIds(@Nullable List<Ninjs.AltId> altIds) {
        this.altIds = altIds;
        return this;
    }

    NinjsParts renditions(@Nullable List<Ninjs.Rendition> renditions) {
        this.renditions = renditions;
        return this;
    }

    NinjsParts associations(@Nullable List<Ninjs> associations) {
        this.associations = associations;
        return this;
    }
}
