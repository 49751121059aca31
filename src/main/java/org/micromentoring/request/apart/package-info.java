/**
 * Keeping two people apart where they have met: on a profile, in a request, in an engagement.
 * Must not know why; the rule itself is {@link org.micromentoring.program.pair.Pairs}.
 */
package org.micromentoring.request.apart;
