/**
 * A backup of the whole site, brought back while it runs.
 * It knows tables and their numbers, and nothing of what they mean.
 */
package org.micromentoring.host.backup;
