/** News in and out of the house: ninjs 3.1, the exchange format of the IPTC. */
@org.jspecify.annotations.NullMarked
package broadsheet.archive;
