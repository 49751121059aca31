package org.micromentoring.host.wiki;

import com.atlassian.confluence.macro.Macro;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where macros of plugins come from. */
public interface MacroSource {
    /** By the name that stands in storage format; empty when no enabled plugin has it. */
    Optional<Macro> macro(String name);

    /** What the macro browser shows, in the reader's language. */
    List<MacroForm> forms(Locale locale);
}
