/** What the chief sets: the paper's name and colours, its sections, topics and authors, and the rules of the desk. */
package broadsheet.settings;
