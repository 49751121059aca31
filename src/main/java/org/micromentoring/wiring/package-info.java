/**
 * The whole object graph, by hand, in one place; and what runs when the plugin starts.
 * Must hold no logic.
 */
package org.micromentoring.wiring;
