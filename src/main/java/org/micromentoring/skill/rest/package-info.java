/**
 * REST of the vocabulary: skills, roles, suggestions, and their JSON.
 * Must hold no rule; asks the use cases of the feature.
 */
package org.micromentoring.skill.rest;
