/**
 * Classes that a later version of the plugin could bring; the tests put them into a jar of that version.
 * Must know nothing of the host.
 */
package org.micromentoring.host.strict.next;
