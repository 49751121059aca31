/**
 * Links that plugins add to menus, with their conditions.
 * It knows nothing of where the menus stand.
 */
package org.micromentoring.host.menus;
