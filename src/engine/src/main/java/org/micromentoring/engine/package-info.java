/**
 * The real Active Objects engine on H2 or PostgreSQL, with the transactions of SAL, for the embedded host and for store tests.
 * It knows nothing of the plugin: entities and namespace are given to it.
 */
package org.micromentoring.engine;
