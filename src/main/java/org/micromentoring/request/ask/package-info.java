/**
 * The question form: goal first, people second; as a page and as a macro.
 * Must hold no rule: what may be asked is decided by the use cases.
 */
package org.micromentoring.request.ask;
