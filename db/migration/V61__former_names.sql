-- Names that an author or a topic had: a text of the desk that was begun before says them still.
create table former_author_name (
    name      varchar(200) not null primary key,
    author_id bigint not null references author (id) on delete cascade
);
create index former_author_name_author on former_author_name (author_id);

create table former_topic_name (
    name     varchar(200) not null primary key,
    topic_id bigint not null references topic (id) on delete cascade
);
create index former_topic_name_topic on former_topic_name (topic_id);
