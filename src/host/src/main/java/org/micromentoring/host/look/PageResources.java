package org.micromentoring.host.look;

import java.util.Set;
import javax.servlet.http.HttpServletRequest;

/** Scripts and styles that the page of this request needs: what was required while it was made, and what belongs to its contexts. */
public interface PageResources {
    /** Link and script elements, once each, in the order of their dependencies; scripts deferred, none inline. */
    String tags(HttpServletRequest request, Set<String> contexts);
}
