-- The note for the desk and the embargo are written by people too. Null: of a text that was saved before they were kept.
alter table revision add column note varchar(4000);
alter table revision add column embargo_until timestamp with time zone;
