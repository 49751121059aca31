/**
 * Scripts, styles and images of plugins: which ones a page needs, and serving them.
 * It knows nothing of how pages are made.
 */
package org.micromentoring.host.resources;
