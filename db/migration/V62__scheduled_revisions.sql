-- What was published to come out later: when. Null: readers had it at once, or it was only saved.
alter table revision add column scheduled_for timestamp with time zone;
