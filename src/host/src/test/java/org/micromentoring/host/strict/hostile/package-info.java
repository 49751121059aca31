/**
 * Hostile input at every entry point: it comes back equal or is refused with the name of its field, and is never executed.
 * Knows nothing of the plugin but docs/openapi.yaml, the descriptor and what it answers.
 */
package org.micromentoring.host.strict.hostile;
