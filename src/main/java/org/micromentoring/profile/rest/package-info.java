/**
 * Profiles over REST: the resource and the shapes of its JSON.
 * Must hold no rule: what may be said is decided by the use cases.
 */
package org.micromentoring.profile.rest;
