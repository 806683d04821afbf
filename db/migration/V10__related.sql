-- What an editor pinned beside an article, in order, or barred from there.
create table related_choice (
    article_id bigint not null references article (id) on delete cascade,
    other_id   bigint not null references article (id) on delete cascade,
    kind       varchar(3) not null check (kind in ('pin', 'bar')),
    position   integer not null,
    primary key (article_id, other_id)
);
create index related_choice_other on related_choice (other_id);
