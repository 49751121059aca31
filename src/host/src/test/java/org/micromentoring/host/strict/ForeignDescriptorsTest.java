package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.micromentoring.host.strict.DescriptorRefusalsTest.has;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;
import org.micromentoring.host.check.PluginCheck;
import org.micromentoring.host.descriptor.Finding;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.Opcodes;

/** Plugins of other people, as they are seen in public, are judged as Confluence would; and no jar, however odd, brings the judge down. */
public class ForeignDescriptorsTest {
    private static final String PLANTS = Plants.class.getName() + "$";
    private static final String GARDEN = "<xhtml-macro key='g' name='garden' class='" + PLANTS + "Garden'>%s</xhtml-macro>";
    private static final String LABEL = "<label>Words</label>";
    private static final String JOB = "<job-config key='j' name='J'><job key='a'/><schedule repeat-interval='1000'/></job-config>";
    private static final String HEAD = "<atlassian-plugin key='" + PluginJars.KEY + "' name='P' plugins-version='2'>";

    /** The framework passes over modules of other products: they may name classes and kinds that are not here. */
    @Test
    public void passesOverModulesForOtherProductsWhateverTheyAre() {
        List<String> findings = PluginJars.with("<webwork1 key='a' application='jira'><actions/></webwork1><component-import key='c' application='jira,bamboo' interface='a.B'/>"
                + "<servlet key='s' class='not.Here'><restrict application='jira'/></servlet>").findings();
        assertEquals(findings.toString(), 3, findings.size());
        assertTrue(findings.toString(), findings.stream().allMatch(finding -> finding.startsWith("not run here")));
        has("not run here", findings, "<component-import key=\"c\">: is for jira, bamboo, not for Confluence");
    }

    @Test
    public void runsModulesThatAreForConfluenceAmongOthers() {
        String item = "<web-item key='i' section='system.admin/x'%s>" + LABEL + "%s<link linkId='x'>/x</link></web-item>";
        clean(item.formatted(" application='jira, confluence'", ""));
        clean(item.formatted("", "<restrict application='jira'/><restrict application='confluence'/>"));
        has("refused", PluginJars.with("<servlet key='s' class='not.Here' application='jira,confluence'/>").findings(), "there is no class not.Here in the jar");
    }

    @Test
    public void knowsTheKindsOfModulesThatThePluginBringsItself() {
        List<String> findings = PluginJars.with("<module-type key='bed' class='a.B'/><bed key='b' length='3'/>").withoutHeader("Atlassian-Plugin-Key").findings();
        has("not run here", findings, "<bed key=\"b\">: is of a kind that this plugin brings itself");
        none("refused", findings);
    }

    @Test
    public void saysOfAPluginForJiraThatItIsForJira() {
        for (String kind : List.of("issue-tabpanel", "customfield-type", "workflow-condition", "webwork1", "jql-function", "report")) {
            has("refused", PluginJars.with("<" + kind + " key='k'/>").findings(), "<" + kind + "> is a kind of module of Jira: in Confluence nothing comes of it");
        }
        has("refused", PluginJars.with("<taskType key='k'/>").findings(), "of Bamboo");
    }

    /** The framework never looks at what it does not know inside a module; only what is most likely a slip is refused. */
    @Test
    public void onlyWarnsOfWhatIsNotKnownInsideAModule() {
        String page = "<servlet key='s' class='" + PLANTS + "Page'><url-pattern>/p</url-pattern>%s</servlet>";
        has("warned", PluginJars.with(page.formatted("<colour>green</colour>")).findings(), "<colour>: is not known in <servlet>: nothing would come of it");
        has("refused", PluginJars.with(page.formatted("<url-patern>/q</url-patern>")).findings(), "is url-pattern meant?");
    }

    /** Tabs of dialogs, banners of pages, macros that the editor offers first: a script finds the item by its id. */
    @Test
    public void takesLinksThatAreThereForAScript() {
        List<String> findings = PluginJars.with("<web-item key='i' section='system.editor.link.browser.tabs'>" + LABEL + "<link linkId='tab'/></web-item>"
                + "<web-item key='j' section='page.metadata.banner'>" + LABEL + "<link linkId='button' absolute='true'/></web-item>").findings();
        none("refused", findings);
        has("not run here", findings, "<web-item key=\"i\">: has no address, only an id for a script");
        has("refused", PluginJars.with("<web-item key='i' section='system.admin/x'>" + LABEL + "<link/></web-item>").findings(), "has no <link>");
    }

    @Test
    public void takesParametersThatStandForTheUnnamedOneAndValuesThatAreEmpty() {
        none("refused", PluginJars.with(GARDEN.formatted("<parameters><parameter name='bed' type='enum' default=''><alias name=''/><value name=''/><value name='a'/>"
                + "<option key='showValueInPlaceholder' value=''/></parameter></parameters>")).findings());
        has("refused", PluginJars.with(GARDEN.formatted("<parameters><parameter type='string'/></parameters>")).findings(), "lacks the attribute name");
        has("warned", PluginJars.with(GARDEN.formatted("<alias>bed</alias><parameters/>")).findings(), "an <alias> needs the attribute name");
        has("warned", PluginJars.with(GARDEN.formatted("<parameters><parameter name='p'/></parameters>")).findings(), "has no type; Confluence takes it for a string");
        has("warned", PluginJars.with(GARDEN.formatted("<parameters/>").replace("'garden'", "'my garden'")).findings(), "a macro's name should have no blanks");
    }

    @Test
    public void findsClassesAndTextsInTheJarsInsideTheJar() {
        String modules = GARDEN.formatted("<parameters/>") + "<resource type='i18n' name='i' location='texts.inner'/>";
        String garden = (PLANTS + "Garden").replace('.', '/') + ".class";
        byte[] inner = zip(garden, PluginJars.bytes(Plants.Garden.class), "texts/inner.properties", (PluginJars.KEY + ".garden.label=G\n" + PluginJars.KEY + ".garden.desc=D").getBytes(StandardCharsets.UTF_8));
        PluginJars jar = PluginJars.with(modules).without(garden).file("META-INF/lib/inner.jar", inner);
        has("refused", jar.findings(), "there is no class " + PLANTS + "Garden in the jar");
        assertEquals(List.of(), jar.header("Bundle-ClassPath", ".,META-INF/lib/inner.jar").findings());
        none("refused", jar.withoutHeader("Bundle-ClassPath").withoutHeader("Atlassian-Plugin-Key").findings());
        has("refused", jar.header("Atlassian-Plugin-Key", PluginJars.KEY).header("Bundle-ClassPath", "META-INF/lib/inner.jar").file("META-INF/lib/inner.jar",
                java.util.Arrays.copyOf(inner, 60)).findings(), "META-INF/lib/inner.jar in it");
    }

    @Test
    public void readsDescriptorsInAnyEncodingThatTheyName() {
        String text = HEAD + "<plugin-info><description>\u00e4</description><version>1</version><vendor name='V'/></plugin-info></atlassian-plugin>";
        for (byte[] bytes : List.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), ("<?xml version='1.0' encoding='UTF-16'?>" + text).getBytes(StandardCharsets.UTF_16),
                ("<?xml version='1.0' encoding='ISO-8859-1'?>" + text).getBytes(StandardCharsets.ISO_8859_1))) {
            assertEquals(List.of(), PluginJars.with("").file("atlassian-plugin.xml", bytes).findings());
        }
        has("refused", PluginJars.whole("").file("atlassian-plugin.xml", text.getBytes(StandardCharsets.ISO_8859_1)).findings(), "atlassian-plugin.xml");
    }

    @Test
    public void readsAroundCommentsInstructionsAndSections() {
        clean("<?go on?><!-- <servlet/> --><web-item key='i' section='system.admin/x'><!-- x --><label><![CDATA[<b> & c]]></label><?x?>"
                + "<link linkId='l'>/a<!-- b --><![CDATA[?c=1&d=2]]></link></web-item>");
    }

    @Test
    public void refusesWhatIsNoDescriptorAndSaysWhere() {
        has("refused", PluginJars.whole("").findings(), "atlassian-plugin.xml line 1: is not well-formed");
        has("refused", PluginJars.whole(HEAD + "\n<a>\n</b>").findings(), "atlassian-plugin.xml line 3: is not well-formed");
        has("refused", PluginJars.whole("<a:atlassian-plugin xmlns:a='urn:a' key='k'/>").findings(), "the root must be <atlassian-plugin>");
        has("refused", PluginJars.whole("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>").findings(), "line 1: has a DOCTYPE");
        has("refused", PluginJars.whole("<a>".repeat(100_000) + "</a>".repeat(100_000)).findings(), "has elements more than 100 deep in one another");
        List<String> once = PluginJars.whole("<a>").findings().stream().filter(finding -> finding.startsWith("refused")).toList();
        assertEquals(once.toString(), 1, once.size());
    }

    @Test
    public void takesNoNumberForOneThatIsNone() {
        String item = "<web-item key='i' section='system.admin/x' weight='%s'>" + LABEL + "<link linkId='x'>/x</link></web-item>";
        for (String weight : List.of("-", "99999999999", "1.5", "0x1")) {
            has("refused", PluginJars.with(item.formatted(weight)).findings(), "the weight " + weight + " is no number");
        }
        clean(item.formatted(" -5 "));
        has("refused", PluginJars.whole(HEAD + "<plugin-info><java-version min='99999999999'/></plugin-info></atlassian-plugin>").findings(), "asks for Java 99999999999");
    }

    /** A Spring file may have a DOCTYPE; nothing that it points to is fetched. Whoever fetches waits for an answer, so the call is counted before. */
    @Test
    public void fetchesNothingThatASpringFilePointsTo() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            calls.incrementAndGet();
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        server.start();
        try {
            String host = "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + "/";
            for (String type : List.of("SYSTEM '" + host + "a.dtd'", "[<!ENTITY % x SYSTEM '" + host + "b.dtd'>%x;]", "[<!ENTITY y SYSTEM '" + host + "c'>]")) {
                String text = type.contains("ENTITY y") ? "&y;" : "";
                PluginJars.with(JOB).file("META-INF/spring/beans.xml", "<!DOCTYPE beans " + type + "><beans xmlns='http://www.springframework.org/schema/beans'><bean id='a'>"
                        + text + "</bean></beans>").findings();
            }
        } finally {
            server.stop(0);
        }
        assertEquals(0, calls.get());
    }

    @Test
    public void saysOfPluginsForOlderVersionsWhatIsGone() {
        ClassWriter old = new ClassWriter(0);
        old.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, "org/example/OldAction", null, "com/opensymphony/xwork/ActionSupport", new String[] {"com/opensymphony/xwork2/Action"});
        List<String> findings = PluginJars.with("").file("org/example/OldAction.class", old.toByteArray()).findings();
        assertEquals(List.of("warned: org/example/OldAction.class: uses com.opensymphony.xwork, which is gone: Confluence 8.0 went over to Struts 2"), findings);
        assertEquals(List.of(), PluginJars.with("").file("org/example/OldAction.class", old.toByteArray()).file("com/opensymphony/xwork/ActionSupport.class", "x").findings());
    }

    @Test
    public void namesWhatIsNoJarAndWhatNobodyShouldUnpack() throws IOException {
        assertEquals("refused: none.jar: there is no such file", PluginCheck.of(Path.of("none.jar")).get(0).toString());
        has("warned", PluginJars.with("").file("../../evil.txt", "x").findings(), "../../evil.txt: is a name that no class loader finds");
        has("refused", PluginJars.with("").file("big.xml", new byte[49 << 20]).findings(), "big.xml unpacks to more than any plugin has");
        assertEquals(List.of(), PluginJars.with("").file("big.bin", new byte[49 << 20]).findings());
        Path broken = PluginJars.with("").write();
        Files.write(broken, java.util.Arrays.copyOf(Files.readAllBytes(broken), 300));
        List<Finding> findings = PluginCheck.of(broken);
        assertTrue(findings.toString(), findings.get(0).reason().startsWith("is no readable jar"));
    }

    @Test
    public void judgesThousandsOfModulesWithoutGettingTired() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            many.append("<web-item key='i").append(i).append("' section='system.admin/x' weight='").append(i).append("'>").append(LABEL).append("<link linkId='x'>/x</link></web-item>");
        }
        clean(many.toString());
    }

    private static void clean(String modules) {
        assertEquals(List.of(), PluginJars.with(modules).findings());
    }

    private static void none(String level, List<String> findings) {
        assertTrue(findings.toString(), findings.stream().noneMatch(finding -> finding.startsWith(level)));
    }

    private static byte[] zip(String first, byte[] one, String second, byte[] two) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(first));
            zip.write(one);
            zip.putNextEntry(new ZipEntry(second));
            zip.write(two);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
