/**
 * Accepted micro-mentorships: who helps whom with what until when, and the mentor's places they use.
 * Must not know needs and requests; it is told where an engagement came from.
 */
package org.micromentoring.engagement;
