/**
 * The host forgives nothing that the product would not: one class for each subject, each of which fails when the host or the plugin is lenient.
 * Journeys and who may call what have rooms of their own.
 */
package org.micromentoring.host.strict;
