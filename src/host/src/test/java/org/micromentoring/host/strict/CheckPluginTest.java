package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.host.strict.DescriptorRefusalsTest.has;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;
import org.micromentoring.host.check.CheckPlugin;

/** Any jar can be put to the host's rules without starting it: manifest, classes, texts and templates beside the descriptor. */
public class CheckPluginTest {
    private static final String TEXTS = "<resource type='i18n' name='i18n' location='plants'/>";

    @Test
    public void printsALineForEachFindingAndSaysByItsEndWhetherTheJarIsRefused() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertEquals(0, CheckPlugin.check(List.of(PluginJars.with("").write().toString()), print));
        assertEquals(1, CheckPlugin.check(List.of(PluginJars.with("<component key='c'/>").write().toString()), print));
        assertEquals(2, CheckPlugin.check(List.of(), print));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.toString(), lines.get(0).endsWith(": nothing that Confluence 9.2 would refuse, 0 more to know"));
        assertTrue(lines.toString(), lines.get(1).startsWith("refused: atlassian-plugin.xml line 3, <component key=\"c\">: "));
        assertTrue(lines.toString(), lines.get(2).endsWith(": 1 refused, 0 more to know"));
    }

    @Test
    public void refusesWhatIsNoPlugin() throws IOException {
        Path text = Files.writeString(Files.createTempFile("no", ".jar"), "no jar");
        text.toFile().deleteOnExit();
        assertEquals(1, CheckPlugin.check(List.of(text.toString(), "none.jar"), new PrintStream(java.io.OutputStream.nullOutputStream())));
        has("refused", PluginJars.with("").without("atlassian-plugin.xml").findings(), "is missing at the root of the jar");
    }

    @Test
    public void holdsTheManifestToTheDescriptorAndToOsgi() {
        has("refused", PluginJars.with("").header("Atlassian-Plugin-Key", "other").findings(), "says other, atlassian-plugin.xml says " + PluginJars.KEY);
        has("refused", PluginJars.with("").withoutHeader("Bundle-SymbolicName").findings(), "Bundle-SymbolicName: is missing");
        has("refused", PluginJars.with("").header("Bundle-ManifestVersion", "1").findings(), "must be 2");
        has("refused", PluginJars.with("").header("Bundle-Version", "1.0-beta").findings(), "\"1.0-beta\" is no version of OSGi");
        has("refused", PluginJars.with("").header("Fragment-Host", "x").findings(), "a fragment cannot be a plugin");
        has("refused", PluginJars.with("").header("Bundle-Activator", "a.B").findings(), "there is no class a.B in the jar");
        has("refused", PluginJars.with("").header("Bundle-ClassPath", ".,lib/x.jar").findings(), "there is no lib/x.jar in the jar");
        has("refused", PluginJars.with("").header("Spring-Context", "META-INF/spring/none.xml").findings(), "there is no META-INF/spring/none.xml");
        has("refused", PluginJars.with("").header("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=21))\"").findings(), "asks for Java 21");
        has("warned", PluginJars.with("").without("META-INF/spring/beans.xml").withoutHeader("Spring-Context").findings(), "without a Spring context");
        has("not run here", PluginJars.with("").withoutHeader("Atlassian-Plugin-Key").findings(), "Confluence 9 would make a bundle of this jar itself");
    }

    @Test
    public void saysOfEachImportWhoOffersIt() {
        has("refused", imports("javax.servlet;version=\"[5,7)\""), "javax.servlet is asked for in version [5.0.0,7.0.0), offered in 4.0.0");
        has("refused", imports("jakarta.servlet"), "jakarta.servlet comes with Confluence 10; Confluence 9 has javax");
        has("warned", imports("org.apache.commons.collections"), "Platform 7 took many libraries away");
        has("not run here", imports("com.atlassian.confluence.links"), "whether Confluence does cannot be told here");
        List<String> fine = imports("javax.servlet;version=\"[3,5)\",javax.ws.rs;version=\"[2.0,3)\",com.atlassian.sal.api.user,org.springframework.core,"
                + "org.apache.commons.lang;resolution:=optional,javax.xml.parsers,org.w3c.dom");
        assertEquals(List.of(), fine);
    }

    private static List<String> imports(String header) {
        return PluginJars.with("").header("Import-Package", header).findings();
    }

    @Test
    public void refusesClassesForALaterJavaAndCopiesOfTheProducts() {
        byte[] later = PluginJars.bytes(Plants.NoEntity.class);
        later[7] = 65;
        has("refused", PluginJars.with("").file("org/example/Later.class", later).findings(), "org/example/Later.class: is compiled for Java 21");
        List<String> copied = PluginJars.with("").classes(com.atlassian.confluence.macro.Macro.class).findings();
        has("refused", copied, "com/atlassian/confluence/macro/Macro.class: is a copy of a class of Confluence, and the package is not imported");
        List<String> dead = PluginJars.with("").classes(com.atlassian.confluence.macro.Macro.class).header("Import-Package", "com.atlassian.confluence.macro").findings();
        has("warned", dead, "the import wins, so it is dead weight");
    }

    @Test
    public void warnsOfPackagesThatClassesUseAndNobodyBrings() {
        List<String> findings = PluginJars.with("").withoutHeader("DynamicImport-Package").header("Import-Package", "javax.servlet.http,net.java.ao").findings();
        has("warned", findings, "uses com.atlassian.scheduler, which is neither in the jar nor imported");
        assertTrue(findings.toString(), findings.stream().noneMatch(finding -> finding.contains("javax.servlet.http") || finding.contains("java.util")));
    }

    /** Confluence reads text files as ISO-8859-1 and fills them in with MessageFormat. */
    @Test
    public void readsTextsAsTheProductDoes() {
        has("warned", texts("a=Gr\u00fcn\n"), "plants.properties is written in UTF-8, but read as ISO-8859-1");
        has("refused", texts("a=\\u12\n"), "plants.properties cannot be read");
        has("warned", texts("a=It's {0} o'clock\n"), "a single apostrophe hides an argument");
        has("warned", texts("a={0\n"), "cannot take its arguments");
        has("warned", PluginJars.with(TEXTS).file("plants.properties", "a=A\nb=B\n").file("plants_de.properties", "a=A\n").findings(),
                "plants_de.properties lacks 1 of 2 texts, such as b");
        assertEquals(List.of(), texts("a=It''s {0}\nb=It's\nc=\\u00fc\n"));
    }

    private static List<String> texts(String text) {
        return PluginJars.with(TEXTS).file("plants.properties", text).findings();
    }

    @Test
    public void readsTemplatesAsVelocityOfTheProductDoes() {
        template("<p>\n#if($a)\n</p>", "refused", "t.html.vm line ", "Velocity 1.6 cannot read it");
        template("<p>\n#foreach($x in $list)$foreach.index#end</p>", "warned", "t.html.vm line 2: $foreach.index Velocity 1.6 does not know $foreach");
        template("$list[0]", "warned", "t.html.vm line 1: $list[0] Velocity 1.6 does not know brackets");
        template("#[[raw]]#", "warned", "does not know #[[");
        template("\n\n$x.getClass().forName('y')", "warned", "t.html.vm line 3: .getClass() is refused");
        template("$x.secretThing('y')", "warned", "no line of the allowlist allows a method called secretThing");
        template("$introHtml", "warned", "$introHtml is printed without encoding");
        template("#parse('/none.vm')", "warned", "there is no template /none.vm in the jar");
        template("#requireResource('" + PluginJars.KEY + ":none')", "refused", "this plugin has no <web-resource> " + PluginJars.KEY + ":none");
        has("warned", PluginJars.with("").file("t.vm", "x").findings(), "whether it is encoded is guessed from its text");
        assertEquals(List.of(), PluginJars.with("").file("t.html.vm", "## $list[0]\n#* $foreach.index *#\n#foreach($x in $list)$velocityCount $x.size() $!x.name\\$x#end").findings());
    }

    private static void template(String text, String level, String... words) {
        List<String> findings = PluginJars.with("").file("t.html.vm", text).findings();
        for (String word : words) {
            has(level, findings, word);
        }
    }
}
