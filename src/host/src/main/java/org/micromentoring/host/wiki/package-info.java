/**
 * The host's small wiki: spaces, pages in storage format, macros, preview and the other output types.
 * Must not know the plugin; macros come through {@link org.micromentoring.host.wiki.MacroSource}.
 */
package org.micromentoring.host.wiki;
