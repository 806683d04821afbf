/** What feed readers ask for: RSS 2.0, Atom 1.0 and JSON Feed 1.1, with full text. */
package broadsheet.feed;
