package org.micromentoring.confluence;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Members of the host that are likely, not certain, to be there: src/contract/atlassian-api.csv says which. One that is missing
 * is said once, and the next best is done.
 */
public final class Likely {
    private static final Logger LOG = LoggerFactory.getLogger(Likely.class);

    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    /**
     * @param name   what an administrator may look for in the log, such as {@code LocaleManager.getLocale}
     * @param wanted a lambda, never a method reference: that one is looked up before the call, where nobody catches the failure
     */
    public <T> T call(String name, Supplier<T> wanted, Supplier<T> nextBest) {
        try {
            return wanted.get();
        } catch (LinkageError e) {
            if (missing.add(name)) {
                LOG.warn("this version of the wiki lacks {}; the next best is done instead: {}", name, e.toString());
            }
            return nextBest.get();
        }
    }
}
