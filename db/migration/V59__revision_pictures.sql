-- The picture at the head belongs to what was saved. What was saved before is taken to have had the one that it has now.
alter table revision add column hero_id bigint references picture (id) on delete set null;
update revision set hero_id =
    (select manuscript.hero_id from manuscript where manuscript.article_id = revision.article_id);
create index revision_hero on revision (hero_id);
