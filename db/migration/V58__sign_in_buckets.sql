-- How often signing in has failed of late: leaky buckets, each by the hash of what it counts.
drop table sign_in_failure;
create table sign_in_bucket (
    name     varchar(64) not null primary key,
    empty_at timestamp with time zone not null         -- when the last drop will have left it, if none is added
);
create index sign_in_bucket_empty on sign_in_bucket (empty_at);
-- Whoever counts holds this row until the end.
insert into sign_in_bucket (name, empty_at) values ('', timestamp with time zone '3000-01-01 00:00:00+00');

alter table staff_session add column wrong_codes int default 0 not null;
