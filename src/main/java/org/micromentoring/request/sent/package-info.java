/**
 * Requests: a need as it was put to one mentor, its states, and the claims that decide its races.
 * Must not know pages and REST.
 */
package org.micromentoring.request.sent;
