/**
 * The OSGi container: installs the very jar that ships and wires it with Gemini Blueprint and Spring, as the product does.
 * It knows nothing of pages, people or what the plugin is for.
 */
package org.micromentoring.host.osgi;
