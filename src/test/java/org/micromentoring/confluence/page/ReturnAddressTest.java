package org.micromentoring.confluence.page;

import static org.junit.Assert.assertEquals;

import javax.servlet.http.HttpServletRequest;
import org.junit.Test;
import org.mockito.Mockito;

/** The way back after the log-in, for addresses as people and mails write them. */
public class ReturnAddressTest {
    @Test
    public void isThePathBelowTheContextPathWithItsQuery() {
        assertEquals("/plugins/servlet/mentoring/directory?q=M%C3%BCller%20%26%20S%C3%B6hne&x=a+b", back("/wiki", "/wiki/plugins/servlet/mentoring/directory", "q=M%C3%BCller%20%26%20S%C3%B6hne&x=a+b"));
        assertEquals("/plugins/servlet/mentoring/my", back("", "/plugins/servlet/mentoring/my", null));
    }

    @Test
    public void mendsWhatIsNoLegalAddress() {
        assertEquals("a percent sign that stands for itself", "/m?q=100%25", back("/wiki", "/wiki/m", "q=100%"));
        assertEquals("/m?q=100%25zz&r=%25", back("", "/m", "q=100%zz&r=%"));
        assertEquals("/m?q=a%7Cb%5B1%5D%22%3C%3E", back("", "/m", "q=a|b[1]\"<>"));
        assertEquals("/m?q=%C3%BC%F0%9F%8C%B1", back("", "/m", "q=\u00fc\ud83c\udf31"));
        assertEquals("no line of its own", "/m?q=%0D%0ASet-Cookie:x", back("", "/m", "q=\r\nSet-Cookie:x"));
    }

    private static String back(String context, String path, String query) {
        HttpServletRequest request = Mockito.mock(HttpServletRequest.class);
        Mockito.when(request.getContextPath()).thenReturn(context);
        Mockito.when(request.getRequestURI()).thenReturn(path);
        Mockito.when(request.getQueryString()).thenReturn(query);
        return ReturnAddress.of(request).toString();
    }
}
