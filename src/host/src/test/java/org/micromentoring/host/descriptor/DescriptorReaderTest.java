package org.micromentoring.host.descriptor;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

public class DescriptorReaderTest {
    @Test
    public void readsWhatItKnows() throws IOException {
        Descriptor descriptor = read("<plugin-info><version>1.2</version><vendor name='v'/><param name='configure.url'>/x</param></plugin-info>"
                + "<ao key='ao' namespace='ns'><entity>a.B</entity></ao>"
                + "<rest-migration key='m'><rest-v2/></rest-migration><rest key='r' path='/p' version='1.0'><package>a.rest</package></rest>"
                + "<servlet key='s' class='a.S'><url-pattern>/s/*</url-pattern></servlet>"
                + "<job-config key='j' name='J'><job key='runner' perClusterJob='true'/><schedule repeat-interval='60000'/></job-config>"
                + "<velocity-allowlist key='v'><method>a.B#c()</method></velocity-allowlist>");
        assertEquals("1.2", descriptor.version());
        assertEquals(List.of("a.B"), descriptor.tables().orElseThrow().entities());
        assertEquals(List.of("/s/*"), descriptor.servlets().get(0).urlPatterns());
        assertEquals(60_000L, (long) descriptor.jobs().get(0).intervalMillis().orElseThrow());
        assertTrue(descriptor.jobs().get(0).oncePerCluster());
        assertEquals(List.of("a.B#c()"), descriptor.velocityMethods());
    }

    @Test
    public void refusesUnknownElementsAndSaysWhy() {
        assertRefused("<component key='c' class='a.C'/>", "must not have <component>");
        assertRefused("<web-panel key='w' location='x'/>", "<web-panel> is not known in atlassian-plugin");
        assertRefused("<servlet key='s' class='a.S'><url-pattern>/s</url-pattern><filter/></servlet>", "<filter> is not known in atlassian-plugin/servlet");
    }

    @Test
    public void refusesUnknownAndMissingAttributes() {
        assertRefused("<servlet key='s' class='a.S' async='true'><url-pattern>/s</url-pattern></servlet>", "servlet[s] has the unknown attribute async");
        assertRefused("<ao key='ao'><entity>a.B</entity></ao>", "ao[ao] lacks the attribute namespace");
    }

    @Test
    public void refusesConditionsThatTheProductDoesNotHave() {
        assertRefused("<web-item key='i' section='s'><label key='l'/><link linkId='x'>/x</link><condition class='a.Mine'/></web-item>",
                "the condition a.Mine is not known");
    }

    @Test
    public void refusesRestWithoutTheSwitchToVersionTwo() {
        assertRefused("<rest key='r' path='/p' version='1.0'><package>a</package></rest>", "<rest> needs <rest-migration>");
    }

    @Test
    public void refusesAKeyThatIsThereTwice() {
        assertRefused("<servlet key='s' class='a.S'><url-pattern>/s</url-pattern></servlet><servlet key='s' class='a.T'><url-pattern>/t</url-pattern></servlet>",
                "the key s is there twice");
    }

    @Test
    public void refusesOtherTransformersAndMacroTypes() {
        assertRefused("<web-resource key='w'><transformation extension='less'><transformer key='lessTransformer'/></transformation></web-resource>",
                "the transformer lessTransformer is not known");
        assertRefused("<xhtml-macro key='m' name='m' class='a.M'><parameters><parameter name='p' type='skill'/></parameters></xhtml-macro>",
                "macro parameter type skill is not known");
    }

    private static void assertRefused(String modules, String words) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> read(modules));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains(words));
    }

    private static Descriptor read(String modules) throws IOException {
        String xml = "<atlassian-plugin key='k' name='n' plugins-version='2'>" + modules + "</atlassian-plugin>";
        return DescriptorReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
