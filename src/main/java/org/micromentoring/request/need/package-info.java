/**
 * Needs: what a mentee wants, in one goal sentence.
 * Must not know to whom a need was put.
 */
package org.micromentoring.request.need;
