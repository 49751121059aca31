/**
 * Scheduled jobs of plugins: by cron or interval, once in the cluster where the descriptor says so, and by hand.
 * It knows nothing of what the jobs do.
 */
package org.micromentoring.host.jobs;
