-- A section that is closed stays as a row: its addresses lead to where its articles went.
alter table section add column into_id bigint references section (id);
create index section_into on section (into_id);
