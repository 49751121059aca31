/**
 * Profiles on screen: one's own page, somebody's page, the macro, and naming a colleague.
 * Must hold no rule: views say in words what the use cases answer.
 */
package org.micromentoring.profile.show;
