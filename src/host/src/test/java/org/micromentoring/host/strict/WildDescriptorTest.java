package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

/** Descriptors as public plugins have them. */
public class WildDescriptorTest {
    private static final String PLANTS = Plants.class.getName() + "$";

    /** The shape of plugins that are known to run on Confluence 9: nothing of it is refused, whatever this host cannot do. */
    @Test
    public void takesWhatPluginsInTheWildLookLike() {
        String wild = "<web-section key='ws' name='S' location='system.space.admin' weight='999'><label key='k'>W</label></web-section>"
                + "<web-item key='i1' name='I' section='system.space.tools/integrations' weight='0'><description key='d'>D</description><label>Plants</label>"
                + "<link linkId='l'>/spaces/x.action?key=$htmlUtil.urlEncode($space.key)</link><icon height='16' width='16'><link absolute='true'>x</link></icon></web-item>"
                + "<web-item key='i2' section='system.create.dialog/content'><description key='d'/><resource name='icon' type='download' location='META-INF/'/>"
                + "<param name='blueprintKey' value='b'/></web-item><blueprint key='b' index-key='b'/><listener key='li' class='a.B'/>"
                + "<web-panel key='p' location='atl.general'><context-provider class='a.B'/><resource name='view' type='velocity'><![CDATA[$x]]></resource></web-panel>"
                + "<servlet-filter key='f' class='" + PLANTS + "Water' location='before-login'><url-pattern>/*</url-pattern></servlet-filter>"
                + "<xhtml-macro key='g' name='garden' class='" + PLANTS + "Garden' icon='images/g.png'><param name='url' value='/x'/><description>D</description>"
                + "<category name='visuals'/><alias name='bed'/><parameters><parameter name=''/><parameter name='a' type='string' required='false' multiple='false'>"
                + "<description>x</description><option key='showNameInPlaceholder' value='false'/></parameter></parameters></xhtml-macro>"
                + "<ao key='ao'><description>D</description><entity>" + PLANTS + "AoPlant</entity></ao>"
                + "<job-config key='j' name='J'><job key='waterJob' clusteredOnly='false'/><schedule repeat-interval='3600000' repeat-count='0'/></job-config>"
                + "<web-resource key='w'><transformation extension='soy'><transformer key='soyTransformer'><functions>x</functions></transformer></transformation>"
                + "<dependency>confluence.web.resources:shared-templates</dependency><condition class='a.B'/></web-resource>";
        List<String> refused = PluginJars.with(wild).findings().stream().filter(finding -> finding.startsWith("refused")).toList();
        assertEquals(List.of("refused: atlassian-plugin.xml line 3, <servlet-filter key=\"f\">: " + PLANTS + "Water is no javax.servlet.Filter"), refused);
    }
}
