/** The program's own files. */
package broadsheet.resource;
