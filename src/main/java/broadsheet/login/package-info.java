/** Staff: who they are, how they come in, and what each may reach. */
package broadsheet.login;
