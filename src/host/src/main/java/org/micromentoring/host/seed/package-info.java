/**
 * A made-up organisation, the same for the same size: people, groups, spaces and pages, then skill profiles through the plugin's own REST.
 * Must not know the plugin's classes or tables.
 */
package org.micromentoring.host.seed;
