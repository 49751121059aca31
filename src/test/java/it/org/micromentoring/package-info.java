/**
 * Wired tests: run inside the product, with the plugin's own beans; packed as a plugin of their own.
 * Must know only what the plugin's Spring context holds.
 */
package it.org.micromentoring;
