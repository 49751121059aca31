/**
 * Velocity as the product has it since 9.0: only listed methods may be called, every value is encoded for HTML.
 * It knows nothing of the plugin but the files of its jar and its list of methods.
 */
package org.micromentoring.host.templates;
