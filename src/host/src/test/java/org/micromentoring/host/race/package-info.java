/**
 * The big race: many people at two nodes on one database, and afterwards the invariants on all rows.
 * Must know the plugin only by its service and its tables.
 */
package org.micromentoring.host.race;
