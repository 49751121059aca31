/**
 * Base of the doors that answer with pages and macros: log-in, second password, refusals, frame, output types.
 * Must not know any feature.
 */
package org.micromentoring.confluence.page;
