package org.micromentoring.host.strict;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.micromentoring.host.strict.Trees.Basket;
import org.micromentoring.host.strict.Trees.Cupboard;
import org.micromentoring.host.strict.Trees.Hidden;
import org.micromentoring.host.strict.Trees.Tree;
import org.micromentoring.host.templates.Allowlist;
import org.micromentoring.host.templates.Requirements;
import org.micromentoring.host.templates.VelocityTemplates;

/** Templates of any plugin come out as on Velocity 1.6.4 with Confluence's allowlist and encoding: platform-api 1.1 and 6.3. */
public class TemplateRulesTest {
    private static final String ME = Trees.class.getName() + "$";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Allowlist allowlist = new Allowlist();
    private final List<String> required = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>(Map.of("tree", new Tree("<Oak>", 3), "list", List.of("<a>", "b"),
            "map", new LinkedHashMap<>(Map.of("key", "<v>")), "array", new String[] {"x", "<y>"}, "number", 7, "text", "<Hello>"));

    @Test
    public void refusedCallsPrintTheirOwnSourceAreFalseAndAreLogged() {
        assertEquals("$tree.getName() ${tree.name}  no $tree.join('a','b')", render("$tree.getName() ${tree.name} $!tree.name #if($tree.name)yes#{else}no#end $tree.join('a','b')"));
        assertTrue(allowlist.refused().contains(ME + "Tree#getName()"));
        assertTrue(allowlist.refused().contains(ME + "Tree#join(java.lang.String,java.lang.String[])"));
    }

    @Test
    public void aPropertyIsTheCallOfItsGetter() {
        allow("Tree#getName()", "Tree#isGreen()");
        assertEquals("&lt;Oak&gt; &lt;Oak&gt; true green", render("$tree.name ${tree.getName()} $tree.green #if($tree.green)green#end"));
    }

    @Test
    public void aPropertyWithoutGetterIsAskedOfGet() {
        assertEquals("$tree.colour", render("$tree.colour"));
        allow("Tree#get(java.lang.String)");
        assertEquals("got colour", render("$tree.colour"));
    }

    @Test
    public void aListedMethodIsListedToTheLetterOfItsParameters() {
        allow("Tree#of(int)");
        assertEquals("int $tree.of('a')", render("$tree.of(1) $tree.of('a')"));
    }

    @Test
    public void variableArgumentsAreAnArray() {
        allow("Tree#join(java.lang.String, java.lang.String...)");
        assertEquals("a abc", render("$tree.join('a') $tree.join('a','b','c')"));
    }

    @Test
    public void anInheritedMethodIsListedWithTheClassThatDeclaresIt() {
        allow("Tree#family()");
        assertEquals("$tree.family()", render("$tree.family()"));
        allow("Plant#family()");
        assertEquals("family", render("$tree.family()"));
    }

    @Test
    public void aClassThatIsNotPublicIsSeenThroughItsInterface() {
        values.put("hidden", new Hidden(5));
        allow("Hidden#height()");
        assertEquals("$hidden.height()", render("$hidden.height()"));
        allow("Tall#height()");
        assertEquals("5", render("$hidden.height()"));
    }

    @Test
    public void staticMethodsAreCalledOnTheClassWhenListedAndNothingElseIs() {
        values.put("Tree", Tree.class);
        assertEquals("$Tree.planted() $Tree.name $Tree.forName('java.lang.Runtime') $Tree.newInstance()", render("$Tree.planted() $Tree.name $Tree.forName('java.lang.Runtime') $Tree.newInstance()"));
        allow("Tree#planted()");
        assertEquals("planted", render("$Tree.planted()"));
    }

    @Test
    public void aPluginCannotListMethodsOfOthers() {
        allowlist.add(List.of("java.lang.Object#getClass()", "java.lang.Class#forName(java.lang.String)", "java.lang.String#getBytes()",
                "com.atlassian.sal.api.user.UserKey#getStringValue()"));
        values.put("user", new com.atlassian.sal.api.user.UserKey("k"));
        assertEquals("$tree.getClass() $text.getBytes() $user.stringValue", render("$tree.getClass() $text.getBytes() $user.stringValue"));
    }

    @Test
    public void noWayLeadsToClassesNotEvenThroughMaps() {
        values.put("cupboard", new Cupboard());
        assertEquals("$map.class $tree.class $text.class.name $cupboard.secret", render("$map.class $tree.class $text.class.name $cupboard.secret"));
    }

    @Test
    public void allMayReadTextsListsMapsAndArrays() {
        assertEquals("2 &lt;a&gt; &lt;v&gt; &lt;v&gt; true 2 &lt;y&gt; false 7 true ello", render("$list.size() $list.get(0) $map.key $map.get('key') $map.containsKey('key') "
                + "$array.size() $array.get(1) $list.isEmpty() $text.length() $text.contains('H') $text.substring(2,6)"));
    }

    @Test
    public void templatesFillTheirOwnMapsAndLists() {
        values.put("own", new HashMap<String, Object>());
        values.put("names", new ArrayList<String>());
        assertEquals("1 2a", render("#set($own.one = 1)#set($dummy = $own.put('two', 2))$own.one $own.two #set($dummy = $names.add('a'))#foreach($n in $names)$n#end"));
    }

    @Test
    public void settersNeedALineToo() {
        allow("Tree#getName()");
        assertEquals("&lt;Oak&gt;", render("#set($tree.name = 'Elm')$tree.name"));
        allow("Tree#setName(java.lang.String)");
        assertEquals("Elm", render("#set($tree.name = 'Elm')$tree.name"));
    }

    @Test
    public void loopsCountAndGoOverEverythingThatTheProductKnows() {
        assertEquals("1&lt;a&gt;2b 1x2&lt;y&gt; &lt;v&gt; 1 2 3 last", render("#foreach($x in $list)$velocityCount$x#end #foreach($x in $array)$velocityCount$x#end "
                + "#foreach($x in $map)$x#end #foreach($x in [1..3])$x #end#foreach($x in $list)#if(!$velocityHasNext)last#end#end"));
    }

    @Test
    public void loopsOverAClassOfOnesOwnAskTheAllowlist() {
        values.put("basket", new Basket());
        assertEquals("", render("#foreach($x in $basket)$x#end"));
        allow("Basket#iterator()");
        assertEquals("apple", render("#foreach($x in $basket)$x#end"));
    }

    @Test
    public void encodesAllButMarkedValuesAndNames() {
        values.put("introHtml", "<intro>");
        values.put("htmlIntro", "<intro>");
        allow("Tree#badge()", "Tree#renderLeaf()", "Tree#badges()", "Tree#isOld()");
        assertEquals("<intro> <intro> <intro> &lt;intro&gt; <b>3</b> <leaf>", render("$introHtml ${introHtml} $!introHtml $htmlIntro $tree.badge() $tree.renderLeaf()"));
        assertEquals("<b>3</b> 8 same", render("#set($b = $tree.badge())$b $b.length() #if($b == '<b>3</b>')same#end"));
        assertEquals("<i>1</i><i>2</i> <i>2</i> no", render("#foreach($b in $tree.badges())$b#end $tree.badges().get(1) #if($tree.old)yes#{else}no#end"));
    }

    @Test
    public void markersPrintNothing() {
        assertEquals("&lt;Hello&gt;", render("#htmlSafe()$text").strip());
        assertEquals("&lt;Hello&gt;", render("#disableAntiXss()$text").strip());
    }

    @Test
    public void knowsTheDirectivesOfTheOldDialectAndNoOthers() {
        assertEquals("329&lt;Hello&gt;! $text $foreach.index #[[x]]#.", render("#set($a = 1 + 2)$a #set($b = 7 / 3)$b #set($c = $a * 3)$c #set($t = \"${text}!\")$text! \\$text "
                + "#foreach($x in ['x'])$foreach.index#end #[[x]]#.").replace("&amp;lt;", "&lt;"));
        assertEquals("<li>b</li><li>c</li>", render("#macro(item $x)<li>$x</li>#end#item('b')#item('c')"));
        assertEquals("kept", render("kept#stop not shown"));
        assertEquals("1 2 ", render("#foreach($x in [1..5])#if($x == 3)#break#end$x #end"));
    }

    @Test
    public void textInDoubleQuotesIsEncodedWhenItIsPutTogetherAndAgainWhenItIsPrinted() {
        assertEquals("&amp;lt;Hello&amp;gt;!$text!", render("#set($t = \"$text!\")$t #set($u = '$text!')$u"));
    }

    @Test
    public void partsComeFromTheJarAndAreEncodedToo() {
        file("part.vm", "[$text]");
        assertEquals("[&lt;Hello&gt;] [$text]", render("#parse('part.vm') #include('part.vm')"));
    }

    @Test
    public void nothingIsPrintedForWhatIsNotThereOnlyWhenAskedQuietly() {
        assertEquals("$none $none.name  ", render("$none $none.name $!none $!none.name"));
    }

    private void allow(String... lines) {
        allowlist.add(java.util.Arrays.stream(lines).map(line -> ME + line).toList());
    }

    private String render(String source) {
        file("t.html.vm", source);
        StringWriter out = new StringWriter();
        new VelocityTemplates(allowlist, requirements(), this::found).render("t.html.vm", values, out);
        return out.toString();
    }

    private void file(String name, String text) {
        try {
            Files.writeString(folder.getRoot().toPath().resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<URL> found(String name) {
        Path file = folder.getRoot().toPath().resolve(name);
        try {
            return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Requirements requirements() {
        return new Requirements() {
            @Override
            public void resource(String key) {
                required.add(key);
            }

            @Override
            public void context(String name) {
                required.add("context " + name);
            }
        };
    }
}
