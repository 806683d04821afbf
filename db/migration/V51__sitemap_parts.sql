-- From now on a file without a public article has no row that is not in the future: the index looks at no article.
delete from sitemap_change
where changed_at <= current_timestamp
  and not exists (
    select 1 from article
    where article.id > sitemap_change.part * 50000
      and article.id <= (sitemap_change.part + 1) * 50000
      and article.listed_at <= current_timestamp);
