package org.micromentoring.host.templates;

import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.runtime.log.LogChute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends Velocity's log to ours; invalid references are worth a warning. */
public final class VelocityLog implements LogChute {
    private static final Logger LOG = LoggerFactory.getLogger("org.micromentoring.host.velocity");

    @Override
    public void init(RuntimeServices services) {
        // Nothing to set up.
    }

    @Override
    public void log(int level, String message) {
        log(level, message, null);
    }

    @Override
    public void log(int level, String message, Throwable problem) {
        if (level >= ERROR_ID) {
            LOG.error(message, problem);
        } else if (level == WARN_ID) {
            LOG.warn(message, problem);
        } else {
            LOG.debug(message, problem);
        }
    }

    @Override
    public boolean isLevelEnabled(int level) {
        return level >= WARN_ID;
    }
}
