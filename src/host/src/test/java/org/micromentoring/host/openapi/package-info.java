/**
 * Holds the running service to docs/openapi.yaml: every call is made, every answer is what is written down.
 * Must not know how the service works inside.
 */
package org.micromentoring.host.openapi;
