/** What search engines are told: sitemaps and robots.txt. */
package broadsheet.sitemap;
