-- Until when an editor's choice stands, and whether the article may stand elsewhere on the front too.
alter table front_slot add column pinned_until timestamp with time zone;
alter table front_slot add column again boolean default false not null;

-- The front as the desk is arranging it. Nothing has been begun: then it is the one that readers have.
create table front_draft (
    only_row boolean default true not null primary key check (only_row),
    version  integer not null,                   -- one more with each change
    begun    boolean not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(200) not null
);
insert into front_draft (version, begun, saved_at, saved_by)
values (1, false, timestamp with time zone '2000-01-01 00:00:00+00', '');

create table front_draft_slot (
    area         varchar(100) not null,
    position     integer not null,
    article_id   bigint not null references article (id) on delete cascade,
    pinned_until timestamp with time zone,
    again        boolean not null,
    primary key (area, position)
);
create index front_draft_slot_article on front_draft_slot (article_id);

-- The bar above every page; gone when its end has passed.
create table breaking_news (
    only_row boolean default true not null primary key check (only_row),
    text     varchar(200) not null,
    link     varchar(500) not null,              -- a path of this site
    ends_at  timestamp with time zone not null
);
