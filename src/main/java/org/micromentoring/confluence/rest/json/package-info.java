/**
 * What a JSON body must be like before the host's parser reads it, whatever that parser forgives.
 * Must not know any feature.
 */
package org.micromentoring.confluence.rest.json;
