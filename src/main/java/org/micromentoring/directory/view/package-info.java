/**
 * What page, macro and exports of the directory show: plain views and their makers.
 * Must not know how anything was found.
 */
package org.micromentoring.directory.view;
