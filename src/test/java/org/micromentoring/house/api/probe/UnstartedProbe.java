package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertNotNull;

import java.util.function.Consumer;
import org.micromentoring.confluence.job.Unstarted;

/** Says that it failed, where the host knows no other word for a job that did nothing. */
public class UnstartedProbe implements Consumer<String> {
    private final Unstarted unstarted = new Unstarted();

    @Override
    public void accept(String missing) {
        assertNotNull(unstarted.because("nothing was done"));
    }
}
