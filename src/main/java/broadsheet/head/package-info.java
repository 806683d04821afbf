/** The head of every page: what it tells feed readers, search engines and social networks. */
package broadsheet.head;
