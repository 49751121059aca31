package org.micromentoring.house.api.probe;

import static org.junit.Assert.assertEquals;

import com.atlassian.sal.api.message.I18nResolver;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.micromentoring.confluence.Messages;
import org.micromentoring.confluence.Texts;

/** Gives the text in the request's language. */
public class MessagesProbe implements Consumer<String> {
    private final Messages messages = new Messages(Stub.of(I18nResolver.class, Map.of("getText",
        asked -> asked[0] instanceof Locale ? "of the reader" : "of the request")));

    @Override
    public void accept(String missing) {
        Texts texts = new Texts(messages, Locale.GERMAN);
        boolean withArguments = missing.contains("Serializable");
        assertEquals(withArguments ? "of the reader" : "of the request", texts.get("key"));
        assertEquals(withArguments ? "of the request" : "of the reader", texts.with("key", List.of("one")));
    }
}
