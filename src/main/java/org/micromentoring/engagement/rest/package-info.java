/**
 * Engagements over REST: the resource and the shapes of its JSON.
 * Must hold no rule: who may end what is decided by the use cases.
 */
package org.micromentoring.engagement.rest;
