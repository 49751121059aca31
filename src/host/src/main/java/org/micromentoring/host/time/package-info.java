/**
 * The host's time, which people and tests can move; the same on every node.
 * It knows nothing of what happens at which time.
 */
package org.micromentoring.host.time;
