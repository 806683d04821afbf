-- Files that a picture had: pages that were sent before ask for them still.
create table former_picture_file (
    hash       char(64) not null primary key,
    picture_id bigint not null references picture (id) on delete cascade
);
create index former_picture_file_picture on former_picture_file (picture_id);
