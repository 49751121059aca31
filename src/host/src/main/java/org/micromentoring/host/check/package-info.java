/**
 * A plugin's jar judged by the host's rules, without running any of it.
 * It knows nothing of a running host.
 */
package org.micromentoring.host.check;
