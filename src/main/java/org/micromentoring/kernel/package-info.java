/**
 * What every feature speaks of: people, who is asking, transactions, claims, history, refusals.
 * Must not know any feature, and of the host only the three ports.
 */
package org.micromentoring.kernel;
