/**
 * "My mentoring": what I must do now, what I wait for and until when, what is running.
 * Must hold no rule: what may be done is decided by the use cases.
 */
package org.micromentoring.request.my;
