/**
 * The host's own people: users, groups, permissions, log-in. Every look-up is one statement, as it is in Confluence.
 * Must not know the plugin, the wiki's rendering or how pages look.
 */
package org.micromentoring.host.people;
