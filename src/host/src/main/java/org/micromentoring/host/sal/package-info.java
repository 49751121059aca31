/**
 * The shared access layer: texts, settings, addresses, events, second password prompt, as far as a plugin may ask for them.
 * It knows nothing of how people, spaces and pages are kept.
 */
package org.micromentoring.host.sal;
