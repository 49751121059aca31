package org.micromentoring.host.lab;

import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.micromentoring.host.backup.SiteBackup;

/** {@code POST /host/backup?do=take} and, later, {@code ?do=restore}, under the running plugin. */
public final class BackupSwitch extends LocalServlet {
    private static final long serialVersionUID = 1L;

    private final transient SiteBackup backup;
    private final transient Runnable restored;

    /** @param restored what the product does on this node when a restore is done */
    public BackupSwitch(SiteBackup backup, Runnable restored) {
        this.backup = backup;
        this.restored = restored;
    }

    @Override
    synchronized Map<String, Object> answer(HttpServletRequest request) {
        String wish = request.getMethod().equals("POST") ? String.valueOf(request.getParameter("do")) : "";
        return switch (wish) {
            case "take" -> Map.of("tables", backup.take());
            case "restore" -> {
                List<String> tables = backup.restore();
                restored.run();
                yield Map.of("tables", tables);
            }
            default -> Map.of();
        };
    }
}
