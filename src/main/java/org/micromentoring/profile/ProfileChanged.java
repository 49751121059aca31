package org.micromentoring.profile;

/**
 * Told inside the transaction of every change of a profile that others may find, or could find until now.
 *
 * @param personKey user key of the owner
 * @param askable   whether the owner may still be asked; a mentor who is merely full still may
 * @param state     the new state; RETIRED also for a profile that was deleted
 */
public record ProfileChanged(String personKey, boolean askable, Profile.State state) {
}
