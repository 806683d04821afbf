/** Articles for other programs, as ninjs 3.1 over HTTP; openapi.json beside the resources describes it. */
package broadsheet.api;
