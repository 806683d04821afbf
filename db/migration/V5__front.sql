-- What an editor placed by hand on the front page; the newest articles fill the rest.
create table front_slot (
    area       varchar(100) not null,            -- lead, row, watching, or section:{slug}
    position   integer not null,
    article_id bigint not null references article (id) on delete cascade,
    primary key (area, position)
);
create index front_slot_article on front_slot (article_id);
