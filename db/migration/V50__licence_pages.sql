-- Where a licence for a picture is to be had: the Licensor URL of the IPTC Photo Metadata Standard, or empty.
alter table picture add column license_page varchar(500) default '' not null;
