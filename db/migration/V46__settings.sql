-- What the chief sets: room for the page about the paper, colours of sections, and the addresses that topics had.
alter table setting alter column content set data type text;
alter table section add column colour char(6);          -- on the light ground, hexadecimal RGB; null for the accent

create table topic_alias (                              -- an address that leads to a topic now
    slug     varchar(120) not null primary key,
    topic_id bigint not null references topic (id) on delete cascade
);
create index topic_alias_topic on topic_alias (topic_id);
