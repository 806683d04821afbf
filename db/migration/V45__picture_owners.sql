-- Who brought a picture in at the desk: she may mend it until it stands in the paper. Imported ones have no row.
create table picture_owner (
    picture_id bigint not null primary key references picture (id) on delete cascade,
    staff_id   bigint not null references staff (id)
);
create index picture_owner_staff on picture_owner (staff_id);
create index author_portrait on author (portrait_id);
