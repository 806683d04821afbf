/** A whole news site in one jar. */
@org.jspecify.annotations.NullMarked
package broadsheet;
