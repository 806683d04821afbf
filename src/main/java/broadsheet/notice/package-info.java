/** Telling others of what is published: hubs of feeds (WebSub) and search engines (IndexNow). */
package broadsheet.notice;
