package org.micromentoring.host.wiki;

import com.atlassian.confluence.content.render.xhtml.ConversionContext;
import com.atlassian.confluence.macro.Macro;
import com.atlassian.confluence.macro.MacroExecutionException;
import com.atlassian.sal.api.transaction.TransactionTemplate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.micromentoring.host.look.Html;

/** Macros as other plugins bring them, good neighbours and bad ones: ours must live beside them. */
final class OtherMacros {
    private final TransactionTemplate transactions;
    private final Supplier<StorageRenderer> renderer;

    OtherMacros(TransactionTemplate transactions, Supplier<StorageRenderer> renderer) {
        this.transactions = transactions;
        this.renderer = renderer;
    }

    Map<String, Macro> all() {
        return Map.of("other-frame", macro(Macro.BodyType.RICH_TEXT, (parameters, body, context) -> "<div class=\"other-frame\" id=\"other-frame\">" + body + "</div>"),
                "other-alone", macro(Macro.BodyType.PLAIN_TEXT, (parameters, body, context) -> renderer.get().part(body, ((RenderContext) context).alone())),
                "other-twice", macro(Macro.BodyType.RICH_TEXT, (parameters, body, context) -> body + body),
                "other-heading", macro(Macro.BodyType.RICH_TEXT, (parameters, body, context) -> "<h2>" + Html.text(parameters.getOrDefault("title", "")) + "</h2>" + body),
                "other-breaks", macro(Macro.BodyType.NONE, (parameters, body, context) -> fail(parameters.getOrDefault("with", ""))));
    }

    private String fail(String with) throws MacroExecutionException {
        switch (with.toLowerCase(Locale.ROOT)) {
            case "checked" -> throw new MacroExecutionException("a <checked> exception");
            case "unchecked" -> throw new IllegalStateException("an unchecked exception");
            case "linkage" -> throw new NoSuchMethodError("a linkage error");
            case "stack" -> throw new StackOverflowError("a stack overflow");
            case "null" -> {
                return null;
            }
            case "transaction" -> transactions.execute(() -> {
                throw new IllegalStateException("an exception in a transaction of its own, which is the page's");
            });
            default -> {
                return "<p>nothing broke</p>";
            }
        }
        return "";
    }

    private interface Work {
        String html(Map<String, String> parameters, String body, ConversionContext context) throws MacroExecutionException;
    }

    private static Macro macro(Macro.BodyType bodyType, Work work) {
        return new Macro() {
            @Override
            public String execute(Map<String, String> parameters, String body, ConversionContext context) throws MacroExecutionException {
                return work.html(parameters, body, context);
            }

            @Override
            public BodyType getBodyType() {
                return bodyType;
            }

            @Override
            public OutputType getOutputType() {
                return OutputType.BLOCK;
            }
        };
    }
}
