/**
 * What all REST doors share: the one shape of an error, malformed input, tables that are not ready.
 * Must not know any feature.
 */
package org.micromentoring.confluence.rest;
