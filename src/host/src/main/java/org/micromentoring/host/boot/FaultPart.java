package org.micromentoring.host.boot;

import org.micromentoring.host.backup.SiteBackup;
import org.micromentoring.host.lab.BackupSwitch;
import org.micromentoring.host.lab.DatabaseSwitch;
import org.micromentoring.host.lab.ReadOnlySwitch;
import org.micromentoring.host.lab.TablesSwitch;
import org.micromentoring.host.wiki.WikiSite;

/** What goes wrong on a real site, for tests to switch on and off: no database, read-only mode, a backup that comes back. */
final class FaultPart implements Part {
    @Override
    public void start(Node node) {
        WikiSite site = node.services().get(WikiSite.class);
        node.engine().outage().readOnlyWhen(() -> site.accessModeService().isReadOnlyAccessModeEnabled());
        node.web().servlet("host-database", new DatabaseSwitch(node.engine().outage()), "/host/database")
                .servlet("host-read-only", new ReadOnlySwitch(site.settings(), node.rest()::refuseChangesInReadOnlyMode), "/host/read-only")
                .servlet("host-tables", new TablesSwitch(() -> node.plugin().letTablesCome()), "/host/tables")
                .servlet("host-backup", new BackupSwitch(new SiteBackup(node.engine()), () -> node.plugin().startAgain()), "/host/backup");
    }
}
