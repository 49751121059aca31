/**
 * A mentor, suggested to a colleague: the colleague gets a draft to send or drop, the suggester learns nothing.
 * Must not know what became of a draft once it was sent.
 */
package org.micromentoring.request.tip;
