-- When a file of the sitemap last changed, and when it will, by the articles of it that are scheduled. File n has the
-- articles whose ids, less one, divided by 50,000 are n: at most as many as a sitemap may have. See SitemapChanges.
create table sitemap_change (
    part       bigint not null,
    changed_at timestamp with time zone not null,
    primary key (part, changed_at)
);
insert into sitemap_change (part, changed_at)
select (id - 1) / 50000, max(updated_at) from article where listed_at is not null group by (id - 1) / 50000;
