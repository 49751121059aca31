package com.atlassian.sal.api.web.context;

import javax.servlet.http.HttpServletRequest;

/** The request of the calling thread. */
public interface HttpContext {
    /** Null outside a request. */
    HttpServletRequest getRequest();
}
