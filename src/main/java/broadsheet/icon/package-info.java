/** The paper's icons and its card, drawn from its name and colour. */
package broadsheet.icon;
