/**
 * Entry points below /host/ for tests and for the curious, answered for callers on this machine only.
 * It knows nothing of the plugin but its tables' names.
 */
package org.micromentoring.host.lab;
