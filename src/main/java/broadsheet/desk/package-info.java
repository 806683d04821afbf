/** Where the paper is made. */
package broadsheet.desk;
