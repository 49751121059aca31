package org.micromentoring.host.strict.next;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.Table;

/** The table of profiles as the upgrade tasks need it. */
@Preload
@Table("PROFILE")
public interface Row extends Entity {
    String getMarkedBy();

    void setMarkedBy(String words);

    int getTimesCounted();

    void setTimesCounted(int times);
}
