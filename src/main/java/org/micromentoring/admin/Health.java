package org.micromentoring.admin;

import java.util.function.IntSupplier;
import org.micromentoring.kernel.Viewer;

/** What state things are in, for administrators. */
public final class Health {
    /**
     * The state of things now.
     *
     * @param version  of the plugin
     * @param skills   skills that can be chosen
     * @param profiles people whose profile is published
     */
    public record Standing(String version, int skills, int profiles) {
    }

    private final String version;
    private final IntSupplier skills;
    private final IntSupplier profiles;

    public Health(String version, IntSupplier skills, IntSupplier profiles) {
        this.version = version;
        this.skills = skills;
        this.profiles = profiles;
    }

    public Standing now(Viewer viewer) {
        viewer.must(Viewer.Right.ADMINISTER);
        return new Standing(version, skills.getAsInt(), profiles.getAsInt());
    }
}
