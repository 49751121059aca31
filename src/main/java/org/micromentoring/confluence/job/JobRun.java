package org.micromentoring.confluence.job;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a job.
 *
 * @param job     key of the job's module in the descriptor
 * @param ended   empty while it runs, and for ever when its node died in the middle
 * @param failure kind of the failure, empty when there was none; its words stay in the log, for they may hold what people wrote
 */
public record JobRun(String job, Instant started, Optional<Instant> ended, String failure) {
}
