package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** A descriptor is judged as Confluence 9.2 would judge it: refused with element, line and reason, taken with a warning, or known but not run here. */
public class DescriptorRefusalsTest {
    private static final String PLANTS = Plants.class.getName() + "$";
    private static final String GARDEN = "<xhtml-macro key='g' name='garden' class='" + PLANTS + "Garden'><parameters/></xhtml-macro>";
    private static final String LINK = "<label key='l'>Words</label><link linkId='x'>/x</link>";

    @Test
    public void findsNothingWrongWithAPluginWhereNothingIsWrong() {
        String texts = PluginJars.KEY + ".garden.label=Garden\n" + PluginJars.KEY + ".garden.desc=Plants\n" + PluginJars.KEY + ".garden.param.bed.label=Bed\nmenu=Menu\n";
        List<String> findings = PluginJars.with("<resource type='i18n' name='i18n' location='texts.plants'/><resource type='download' name='images/' location='/images'/>"
                + "<ao key='ao' namespace='org.example'><entity>" + PLANTS + "AoPlant</entity></ao>"
                + "<xhtml-macro key='g' name='garden' class='" + PLANTS + "Garden' icon='/download/resources/" + PluginJars.KEY + "/images/g.png'>"
                + "<category name='visuals'/><parameters><parameter name='bed' type='enum' default='b'><value name='a'/><value name='b'/></parameter></parameters></xhtml-macro>"
                + "<servlet key='s' name='Pages' i18n-name-key='menu' class='" + PLANTS + "Page'><description key='d'>D</description><url-pattern>/plants/*</url-pattern>"
                + "<init-param><param-name>a</param-name><param-value>b</param-value></init-param></servlet>"
                + "<web-item key='i' section='system.admin/configuration' weight='5'><label key='menu'/><link linkId='x'>/plugins/servlet/plants</link>"
                + "<condition class='com.atlassian.confluence.plugin.descriptor.web.conditions.user.UserLoggedInCondition'/></web-item>"
                + "<web-resource key='w' name='W'><transformation extension='js'><transformer key='jsI18n'/></transformation><dependency>com.atlassian.auiplugin:ajs</dependency>"
                + "<resource type='download' name='p.js' location='/js/p.js'/><resource type='download' name='images/' location='images'/><context>plants</context></web-resource>"
                + "<job-config key='j' name='Water'><job key='waterJob' perClusterJob='true'/><schedule cron-expression='0 0 3 * * ? 2026-2040'/><managed editable='true'/></job-config>"
                + "<velocity-allowlist key='v'><method>" + PLANTS + "Plant#name()</method><method>" + PLANTS + "Plant#described(java.lang.String, java.lang.String...)</method></velocity-allowlist>")
                .file("texts/plants.properties", texts).file("images/g.png", "png").file("js/p.js", "").findings();
        assertEquals(List.of(), findings);
    }

    @Test
    public void refusesWhatConfluenceDoesNotKnowAndSaysWhatMayBeMeant() {
        refused("<xhtml-makro key='m'/>", "<xhtml-makro key=\"m\">: <xhtml-makro> is not known to Confluence; is <xhtml-macro> meant?");
        warned("<flower-bed key='m'/>", "<flower-bed> is not known to Confluence, which waits for another plugin to bring this kind");
        refused("<gadget key='g' location='g.xml'/>", "gadgets were taken out of Confluence 9.0");
        refused(GARDEN.replace("<parameters/>", "<paramters/>"), "<paramters>: is not known in <xhtml-macro>: nothing would come of it; is parameters meant?");
    }

    @Test
    public void saysOfEachKnownKindThatOnlyThisHostCannotRunIt() {
        for (String kind : List.of("struts", "web-panel-renderer", "listener", "blueprint", "theme", "language", "extractor2", "cql-query-field", "soy-function",
                "keyboard-shortcut", "analytics-whitelist", "velocity-context-item", "servlet-context-listener", "macro-metadata-provider", "about-page-panel")) {
            List<String> findings = PluginJars.with("<" + kind + " key='k' context-key='c'/>").findings();
            assertEquals(findings.toString(), 1, findings.size());
            assertTrue(findings.toString(), findings.get(0).startsWith("not run here: atlassian-plugin.xml line 3, <" + kind
                    + " key=\"k\">: the embedded host cannot run <" + kind + ">"));
        }
    }

    /** platform-api 1.4: with a ready manifest these are forbidden; without it the product still transforms (8, row 4). */
    @Test
    public void refusesWhatOnlyATransformedPluginMayHave() {
        refused("<component key='c' class='a.C'/>", "must not have <component>");
        refused("<component-import key='c' interface='a.C'/>", "ask by osgi:reference");
        refused("<module-type key='c' class='a.C'/>", "must not have <module-type>");
        List<String> transformed = PluginJars.with("<component-import key='c' interface='a.C'/>").withoutHeader("Atlassian-Plugin-Key").findings();
        assertTrue(transformed.toString(), transformed.stream().allMatch(finding -> finding.startsWith("not run here")));
    }

    @Test
    public void refusesKeysThatAreMissingOrThereTwiceWhateverTheKind() {
        refused(GARDEN + "<servlet key='g' class='" + PLANTS + "Page'><url-pattern>/p</url-pattern></servlet>",
                "the key g is there twice: <xhtml-macro key=\"g\"> in line 3 has it");
        refused("<language name='x'/>" + GARDEN.replace(" key='g'", ""), "<xhtml-macro name=\"garden\">: lacks the attribute key");
        refused("<web-panel location='atl.x'><resource name='view' type='velocity'/></web-panel>", "<web-panel>: lacks the attribute key");
    }

    /** The framework reads attributes by name and never looks at others: ignored without a word, so no refusal. */
    @Test
    public void warnsOfAttributesThatConfluenceIgnores() {
        warned("<servlet key='s' class='" + PLANTS + "Page' async='true'><url-pattern>/p</url-pattern></servlet>", "has the unknown attribute async, which Confluence ignores");
        warned("<job-config key='j' name='J'><job key='waterJob' perclusterJob='true'/><schedule repeat-interval='1000'/></job-config>",
                "has the unknown attribute perclusterJob, which Confluence ignores; is perClusterJob meant?");
    }

    @Test
    public void refusesAnotherVersionOfTheFrameworkAndAnotherJava() {
        for (String version : List.of("", "plugins-version='1'", "plugins-version='3'")) {
            has("refused", PluginJars.whole("<atlassian-plugin key='" + PluginJars.KEY + "' " + version + "/>").findings(), "plugins-version must be 2");
        }
        has("refused", PluginJars.whole("<plugin key='x' plugins-version='2'/>").findings(), "the root must be <atlassian-plugin>");
        has("refused", PluginJars.whole("<atlassian-plugin key='x' plugins-version='2'>").findings(), "is not well-formed");
        has("refused", PluginJars.whole("<atlassian-plugin key='" + PluginJars.KEY + "' plugins-version='2'><plugin-info><java-version min='21'/></plugin-info></atlassian-plugin>")
                .findings(), "asks for Java 21; Confluence 9 runs on Java 17");
    }

    @Test
    public void refusesMacrosThatCannotBe() {
        refused(GARDEN.replace("name='garden'", "name='my{garden}'"), "no macro can be called \"my{garden}\"");
        refused(GARDEN + GARDEN.replace("key='g'", "key='h'"), "the macro name garden is there twice");
        refused(GARDEN.replace("$Garden", "$Gardn"), "there is no class " + PLANTS + "Gardn in the jar");
        refused(GARDEN.replace("$Garden", "$Page"), PLANTS + "Page is no com.atlassian.confluence.macro.Macro");
        refused(GARDEN.replace("$Garden", "$HalfAGarden"), "is abstract");
        refused(GARDEN.replace(PLANTS + "Garden", "bean:nobody"), "there is no bean nobody");
        refused(parameter("<parameter name='p' type='enum'/>"), "an enum without <value> leaves nothing to choose");
        refused(parameter("<parameter name='p' type='enum'><value name='a'/><value name='a'/></parameter>"), "a <value> is there twice");
        refused(parameter("<parameter name='p' type='string'/><parameter name='p' type='int'/>"), "the parameter p is there twice");
    }

    /** MacroParameterType.STRING: "a raw string, or some other type not handled by confluence" (its Javadoc). */
    @Test
    public void warnsOfWhatTheMacroBrowserTakesForSomethingElse() {
        warned(parameter("<parameter name='p' type='skill'/>"), "the type \"skill\" is not known; Confluence takes it for a string");
        warned(parameter("<parameter name='p' type='enum' default='c'><value name='a'/></parameter>"), "the default c is none of the values");
        warned(GARDEN.replace("<parameters/>", "<category name='visual'/><parameters/>"), "no category visual; is visuals meant?");
        warned(GARDEN.replace("garden'", "garden' icon='/download/resources/" + PluginJars.KEY + "/images/no.png'"), "serves the icon");
        warned(GARDEN.replace("'garden'", "'toc'"), "Confluence has a macro toc of its own");
        warned(GARDEN, "no text has the key " + PluginJars.KEY + ".garden.label");
    }

    @Test
    public void refusesPagesThatStandInTheWayOfOthers() {
        String page = "<servlet key='%s' class='" + PLANTS + "Page'><url-pattern>%s</url-pattern></servlet>";
        refused(page.formatted("a", "/plants") + page.formatted("b", "/plants"), "the url-pattern /plants clashes: <servlet key=\"a\"> in line 3 has it too");
        refused(page.formatted("a", "/*"), "takes the addresses of other plugins");
        refused(page.formatted("a", "*.html"), "must start with /");
        refused("<servlet key='a' class='" + PLANTS + "Page'/>", "has no <url-pattern>");
        refused(page.formatted("a", "/x").replace("$Page", "$Water"), "is no javax.servlet.http.HttpServlet");
        warned(page.formatted("a", "/plants/error.vm"), "Confluence blocks addresses that end in .vm");
        String filter = "<servlet-filter key='f' class='a.F' location='%s' weight='%s'><url-pattern>/x/*</url-pattern><dispatcher>%s</dispatcher></servlet-filter>";
        refused(filter.formatted("before-lunch", "1", "REQUEST"), "there is no location before-lunch");
        refused(filter.formatted("before-login", "heavy", "REQUEST"), "the weight heavy is no number");
        refused(filter.formatted("before-login", "1", "REQEST"), "there is no dispatcher REQEST; is REQUEST meant?");
    }

    @Test
    public void refusesRestThatConfluenceWouldNotServe() {
        String rest = "<rest-migration key='m'><rest-v2/></rest-migration><rest key='r' path='/plants' version='%s'><package>%s</package></rest>";
        refused(rest.formatted("1.0", "org.example.none"), "there is no package org.example.none in the jar");
        refused(rest.formatted("one", "org.micromentoring.host.strict"), "\"one\" is no version");
        refused(rest.formatted("1.0", "org.micromentoring.host.strict"), "the constructor of " + PLANTS + "Weeds needs @javax.inject.Inject");
        refused("<rest key='r' path='/plants'/>", "lacks the attribute version");
        refused("<rest-migration key='m'/>", "needs <rest-v2/>");
    }

    /** platform-api 6.6: needed on 9.0 and 9.1; open plugins run on 9.5 without it. */
    @Test
    public void onlyWarnsOfRestWithoutTheSwitchThatLaterVersionsDoNotNeed() {
        List<String> findings = PluginJars.with("<rest key='a:r' path='/plants' version='1.0'><package>org.micromentoring.host.strict</package></rest>")
                .without(PLANTS.replace('.', '/') + "Weeds.class").findings();
        has("warned", findings, "without <rest-migration>");
        assertTrue(findings.toString(), findings.stream().noneMatch(finding -> finding.startsWith("refused")));
    }

    @Test
    public void refusesJobsThatWouldNeverRun() {
        String job = "<job-config key='j' name='J'><job key='%s'/><schedule %s/></job-config>";
        refused(job.formatted("waterJbo", "repeat-interval='1000'"), "there is no bean waterJbo in the plugin's Spring context; is waterJob meant?");
        refused(job.formatted("noJob", "repeat-interval='1000'"), "Page is no com.atlassian.scheduler.JobRunner");
        refused(job.formatted("waterJob", "repeat-interval='0'"), "no number of milliseconds above 0");
        refused(job.formatted("waterJob", ""), "needs a cron-expression or a repeat-interval");
        refused(job.formatted("waterJob", "repeat-interval='1000' cron-expression='0 0 3 * * ?'"), "and not both");
        for (String cron : List.of("0 0 3 * *", "0 0 3 * * *", "0 0 3 ? * ?", "0 0 25 * * ?", "0 0 3 * * ? 2026 1", "* * * * *", "0 0 3 31 2 ?", "every day", "0 0 3 * * ? 1970")) {
            refused(job.formatted("waterJob", "cron-expression='" + cron + "'"), "the cron-expression \"" + cron + "\" is not legal");
        }
    }

    @Test
    public void takesCronExpressionsThatTheSchedulerTakes() {
        for (String cron : List.of("0 0 3 * * ?", "0 7/10 * * * ?", "0 0 12 ? * MON-FRI", "0 15 10 L * ?", "0 0 3 ? * 6#3 2026-2099", "0 0/5 14,18 * * ? *")) {
            List<String> findings = PluginJars.with("<job-config key='j' name='J'><job key='waterJob'/><schedule cron-expression='" + cron + "'/></job-config>").findings();
            assertEquals(cron, List.of(), findings);
        }
    }

    @Test
    public void refusesLinksAndPanelsThatLackTheirParts() {
        refused("<web-item key='i'>" + LINK + "</web-item>", "lacks the attribute section");
        refused("<web-item key='i' section='system.admin/x'><link linkId='x'>/x</link></web-item>", "has no <label>");
        refused("<web-item key='i' section='system.admin/x'><label>Words</label></web-item>", "has no <link>");
        refused("<web-item key='i' section='system.admin/x' weight='first'>" + LINK + "</web-item>", "the weight first is no number");
        refused("<web-section key='i'><label>Words</label></web-section>", "lacks the attribute location");
        refused("<web-panel key='i' location='atl.x'/>", "needs a class or a <resource name=\"view\">");
        warned("<web-item key='i' section='system.nowhere/x'>" + LINK + "</web-item>", "no section of Confluence is known to be called system.nowhere/x");
        notRun("<web-item key='i' section='system.admin/x'><label>Words</label><link linkId='x'>/x?key=$space.key</link></web-item>", "fills in nothing in links");
    }

    @Test
    public void refusesConditionsThatAreNowhere() {
        String item = "<web-item key='i' section='system.admin/x'>" + LINK + "%s</web-item>";
        refused(item.formatted("<condition class='org.example.Mine'/>"), "there is no class org.example.Mine in the jar");
        refused(item.formatted("<condition class='" + PLANTS + "Page'/>"), PLANTS + "Page is no condition");
        refused(item.formatted("<conditions type='XOR'/>"), "the type of conditions is AND or OR, not XOR");
        notRun(item.formatted("<condition class='com.atlassian.confluence.plugin.descriptor.web.conditions.FollowPageCondition'/>"), "has no answer for the condition");
        notRun(item.formatted("<conditions type='OR'><condition class='com.atlassian.confluence.plugin.descriptor.web.conditions.HasSpaceCondition'/></conditions>"), "type AND only");
    }

    /** platform-api 6.5: nothing in bytecode refers to them, so the build must be told. */
    @Test
    public void refusesConditionsWhosePackageTheManifestDoesNotImport() {
        List<String> findings = PluginJars.with("<web-item key='i' section='system.admin/x'>" + LINK
                + "<condition class='com.atlassian.confluence.plugin.descriptor.web.conditions.HasSpaceCondition'/></web-item>").withoutHeader("DynamicImport-Package").findings();
        has("refused", findings, "the manifest does not import com.atlassian.confluence.plugin.descriptor.web.conditions");
    }

    @Test
    public void refusesWebResourcesWithMissingParts() {
        String module = "<web-resource key='w'>%s</web-resource>";
        refused(module.formatted("<resource type='download' name='a.js' location='js/a.js'/>"), "there is no file js/a.js in the jar");
        refused(module.formatted("<dependency>" + PluginJars.KEY + ":none</dependency>"), "this plugin has no <web-resource> with the key none");
        refused(module.formatted("<dependency>ajs</dependency>"), "\"ajs\" is no complete key");
        refused(module.formatted("<transformation extension='js'><transformer key='jsI18N2'/></transformation>"), "the transformer jsI18N2 is not known; is jsI18n meant?");
        refused(module.formatted("<transformation><transformer key='jsI18n'/></transformation>"), "lacks the attribute extension");
        notRun(module.formatted("<transformation extension='soy'><transformer key='soyTransformer'><functions>x</functions></transformer></transformation>"), "no transformer soyTransformer");
        refused("<resource type='i18n' name='i18n' location='texts.none'/>", "there is no texts/none.properties in the jar");
        refused("<resource type='download' name='x/' location='/none'/>", "there is no file or folder /none in the jar");
        warned("<resource type='downlaod' name='x/' location='META-INF'/>", "nobody asks for resources of the type downlaod; is download meant?");
    }

    @Test
    public void refusesTablesThatCannotBeMade() {
        ao("NoSuch", "refused", "there is no class " + PLANTS + "NoSuch in the jar");
        ao("NoEntity", "refused", "is no interface");
        ao("Named", "refused", "does not extend net.java.ao.Entity");
        ao("AoAnotherPlantWithAVeryLongName", "refused", "_AO_ANOTHER_PLANT_WITH_AVERY_LONG_NAME has 4");
        ao("AoWrong", "refused", "AoWrong.getPrice(): Active Objects does not recognise the type java.math.BigDecimal");
        ao("AoWrong", "refused", "AoWrong.getRemark(): a length of 1000 is over 450; say StringLength.UNLIMITED");
        ao("AoWrong", "refused", "the column THIS_IS_ACOLUMN_WITH_AVERY_LONG_NAME has 3");
        ao("AoWrong", "refused", "an unlimited text cannot be indexed or unique");
        ao("AoOdd", "warned", "AoOdd.getName(): NAME is a word that databases keep for themselves");
        ao("AoOdd", "warned", "an enum is stored by name");
        ao("AoPlant</entity><entity>" + PLANTS + "AoPlantAgain", "refused", "_PLANT is that of " + PLANTS + "AoPlant too");
        ao("AoPlant</entity><entity>" + PLANTS + "AoPlant", "refused", "AoPlant is there twice");
        refused("<ao key='a' namespace='n'/>", "has no <entity>");
        refused("<ao key='a' namespace='n'><entity>" + PLANTS + "AoPlant</entity></ao><ao key='b' namespace='m'><entity>" + PLANTS + "AoPlant</entity></ao>", "only one <ao> is read");
        warned("<ao key='a'><entity>" + PLANTS + "AoPlant</entity></ao>", "lacks the attribute namespace");
    }

    /** platform-api 1.1: own classes only; 6.3: the shape of a line. */
    @Test
    public void refusesLinesOfTheAllowlistThatAllowNothing() {
        line("java.lang.String#trim()", "methods of its own classes only, not of java.lang.String");
        line("com.atlassian.confluence.user.ConfluenceUser#getName()", "methods of its own classes only");
        line("org.example.Other#name()", "there is no class org.example.Other in the jar");
        line(PLANTS + "Plant.name", "must read the.Class#method(the.Type,int)");
        line(PLANTS + "Plant#nmae()", "Plant has no method nmae; is name meant?");
        line(PLANTS + "Plant#described(java.lang.String)", "has no described(java.lang.String); it has described(java.lang.String,java.lang.String[])");
        line(PLANTS + "Plant#height(long)", "has no height(long); it has height()");
        line(PLANTS + "Plant#hidden()", "hidden() is not public");
        line(PLANTS + "Secret#name()", "Secret is not public");
        warned("<velocity-allowlist key='v'><method>" + PLANTS + "Garden#hashCode()</method></velocity-allowlist>", "hashCode is declared in java.lang.Object");
    }

    @Test
    public void namesTheLineOnWhichATagBegins() {
        has("refused", PluginJars.with("\n<servlet\n  key='s'\n  class='" + PLANTS + "Page'>\n</servlet>").findings(), "line 4, <servlet key=\"s\">: has no <url-pattern>");
    }

    private static String parameter(String parameters) {
        return GARDEN.replace("<parameters/>", "<parameters>" + parameters + "</parameters>");
    }

    private static void ao(String entity, String level, String words) {
        has(level, PluginJars.with("<ao key='ao' namespace='org.example'><entity>" + PLANTS + entity + "</entity></ao>").findings(), words);
    }

    private static void line(String line, String words) {
        refused("<velocity-allowlist key='v'><method>" + line + "</method></velocity-allowlist>", words);
    }

    private static void refused(String modules, String words) {
        has("refused", PluginJars.with(modules).findings(), words);
    }

    private static void warned(String modules, String words) {
        has("warned", PluginJars.with(modules).findings(), words);
    }

    private static void notRun(String modules, String words) {
        List<String> findings = PluginJars.with(modules).findings();
        has("not run here", findings, words);
        assertTrue(findings.toString(), findings.stream().noneMatch(finding -> finding.startsWith("refused")));
    }

    static void has(String level, List<String> findings, String words) {
        assertTrue(level + ": " + words + "\n" + String.join("\n", findings),
                findings.stream().anyMatch(finding -> finding.startsWith(level + ": ") && finding.contains(words)));
    }
}
