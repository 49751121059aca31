/**
 * From a need to an engagement: what a mentee wants, whom it was put to, and who answered what until when.
 * Must not know admin, reports and events.
 */
package org.micromentoring.request;
