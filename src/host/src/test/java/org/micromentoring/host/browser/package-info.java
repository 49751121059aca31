/**
 * Gets a browser on any machine and drives it. Must not know what the pages are about.
 */
package org.micromentoring.host.browser;
