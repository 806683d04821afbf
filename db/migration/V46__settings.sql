-- What the chief sets: room for the page about the paper, colours, and the names that things had before.
alter table setting alter column content set data type text;
alter table section add column colour char(6);          -- on the light ground, hexadecimal RGB; null for the paper's own

create table topic_alias (                              -- an address or a name that leads to a topic now
    slug     varchar(120) not null primary key,
    name     varchar(200) not null,
    topic_id bigint not null references topic (id) on delete cascade
);
create index topic_alias_topic on topic_alias (topic_id);
create index topic_alias_name on topic_alias (name);

create table author_alias (                             -- a name that an author had
    name      varchar(200) not null primary key,
    author_id bigint not null references author (id) on delete cascade
);
create index author_alias_author on author_alias (author_id);
