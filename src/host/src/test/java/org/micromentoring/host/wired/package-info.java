/**
 * Runs the wired tests of the plugin inside the host's OSGi container, in the way of Atlassian's test runner.
 * Must not know what they test.
 */
package org.micromentoring.host.wired;
