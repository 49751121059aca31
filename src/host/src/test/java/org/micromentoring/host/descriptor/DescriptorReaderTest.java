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
    public void leavesOutWhatThisHostCannotRunAndKeepsTheRest() throws IOException {
        Descriptor descriptor = read("<web-panel key='w' location='atl.general'><resource type='velocity' name='view' location='x.vm'/></web-panel>"
                + "<web-item key='i' section='system.header/left'><label key='l'/><link linkId='x'>/x?k=$space.key</link></web-item>"
                + "<web-item key='off' state='disabled' section='system.header/left'><label key='l'/><link linkId='x'>/x</link></web-item>"
                + "<servlet key='j' class='a.J' application='jira'><url-pattern>/j</url-pattern></servlet>"
                + "<servlet key='s' class='a.S'><url-pattern>/s</url-pattern></servlet>");
        assertEquals(List.of(), descriptor.webItems());
        assertEquals(List.of("s"), descriptor.servlets().stream().map(Descriptor.ServletModule::key).toList());
    }

    @Test
    public void saysAllThatIsWrongAtOnceWithElementLineAndReason() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> read("\n<component key='c' class='a.C'/>\n<servlet key='s' class='a.S'/>"));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains(
                "refused: atlassian-plugin.xml line 2, <component key=\"c\">: a bundle with its own Spring context must not have <component>"));
        assertTrue(refusal.getMessage(), refusal.getMessage().contains("line 3, <servlet key=\"s\">: has no <url-pattern>"));
    }

    private static Descriptor read(String modules) throws IOException {
        String xml = "<atlassian-plugin key='k' name='n' plugins-version='2'>" + modules + "</atlassian-plugin>";
        return DescriptorReader.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
