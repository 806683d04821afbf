-- What the desk lists by section, and shows in its calendar.
create index manuscript_section on manuscript (section_id, saved_at desc, article_id desc);
create index manuscript_embargo on manuscript (embargo_until);
