/**
 * How the host looks: decoration of text/html answers, header, sidebar, themes, files of AUI, and the host's own log-in and admin pages.
 * Must not know how wiki pages are stored or rendered.
 */
package org.micromentoring.host.look;
