package org.micromentoring.host.strict.hostile;

import java.util.List;
import java.util.Map;
import org.micromentoring.host.browser.Browser;

/** Listens in every page of a browser, from before its first script, for anything that would mean that a text was run. */
final class Recorder {
    private static final String SCRIPT = """
        (function () {
          if (window.recorded) { return; }
          window.recorded = [];
          function note(what) { if (window.recorded.length < 50) { window.recorded.push(String(what).slice(0, 300)); } }
          window.hostileRan = function () { note('a hostile text ran'); };
          ['alert', 'confirm', 'prompt', 'print', 'open'].forEach(function (name) {
            window[name] = function (text) { note(name + ' ' + text); };
          });
          document.write = document.writeln = function (html) { note('document.write ' + html); };
          ['setTimeout', 'setInterval'].forEach(function (name) {
            var real = window[name];
            window[name] = function (code) {
              if (typeof code === 'string') { note(name + ' ' + code); return 0; }
              return real.apply(window, arguments);
            };
          });
          document.addEventListener('securitypolicyviolation', function (event) {
            note('policy ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
          });
          function foreign(address) {
            try {
              var url = new URL(address, document.baseURI);
              return ['javascript:', 'vbscript:'].indexOf(url.protocol) >= 0 || url.hostname.indexOf('evil') >= 0;
            } catch (e) { return false; }
          }
          function look(element) {
            if (element.nodeType !== 1) { return; }
            Array.prototype.forEach.call(element.attributes, function (it) {
              if (/^on/i.test(it.name)) { note('handler ' + it.name + ' on ' + element.outerHTML); }
              if (/^(href|src|action|formaction|data|xlink:href|srcdoc|poster)$/i.test(it.name) && (it.name === 'srcdoc' || foreign(it.value))) {
                note('address ' + it.name + '=' + it.value);
              }
              if (it.name === 'style' && /expression|javascript|evil/i.test(it.value)) { note('style ' + it.value); }
            });
            var name = element.localName;
            if (name === 'script' && !element.src && element.textContent.indexOf('hostileRan') >= 0) { note('script ' + element.textContent); }
            if (['iframe', 'object', 'embed', 'base', 'marquee', 'svg', 'math', 'audio', 'video', 'applet'].indexOf(name) >= 0
                && /hostileRan|evil|x$/.test(element.outerHTML.slice(0, 400))) { note('element ' + element.outerHTML); }
            if (name === 'meta' && /refresh/i.test(element.httpEquiv)) { note('refresh ' + element.content); }
          }
          new MutationObserver(function (changes) {
            changes.forEach(function (change) {
              if (change.type === 'attributes') { look(change.target); }
              change.addedNodes.forEach(function (node) {
                look(node);
                if (node.querySelectorAll) { node.querySelectorAll('*').forEach(look); }
              });
            });
          }).observe(document, { childList: true, subtree: true, attributes: true });
        }());
        """;

    private final Browser browser;

    private Recorder(Browser browser) {
        this.browser = browser;
    }

    static Recorder in(Browser browser) {
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", SCRIPT));
        return new Recorder(browser);
    }

    /** What was recorded on the page that is open; fails where the recorder itself is missing. */
    List<?> heard() {
        return (List<?>) browser.script("return window.recorded || ['the recorder is not there'];");
    }

    /** Moves over everything and focuses everything, so that handlers which wait for that would run. */
    void provoke() {
        browser.script("document.querySelectorAll('a, button, input, [title], li, td, h2, h3, p').forEach(function (it) {"
            + " ['mouseover', 'mouseenter', 'pointerover', 'focus', 'error', 'load', 'toggle'].forEach(function (name) { it.dispatchEvent(new Event(name)); }); });");
    }
}
