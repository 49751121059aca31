/**
 * Reads atlassian-plugin.xml and refuses what it does not know, so that nothing in it goes unnoticed.
 * It knows nothing of what the modules do.
 */
package org.micromentoring.host.descriptor;
