package org.micromentoring.skill;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertSame;

import java.util.List;
import java.util.Locale;
import org.junit.Test;

public class WordsTest {
    @Test
    public void forgivesCaseAccentsAndSpaces() {
        assertEquals("creme brulee", Words.normal("  Cr\u00e8me\u00a0\t Br\u00fbl\u00e9e\n"));
        assertEquals(Words.normal("r\u00e9sum\u00e9"), Words.normal("re\u0301sume\u0301"));
    }

    @Test
    public void foldsWhatOneLanguageWritesInTwoWays() {
        assertEquals(Words.normal("STRASSE"), Words.normal("Stra\u00dfe"));
        assertEquals(Words.normal("\u039f\u0394\u039f\u03a3"), Words.normal("\u03bf\u03b4\u03bf\u03c2"));
        assertEquals(Words.normal("\ufb01nance"), Words.normal("Finance"));
    }

    @Test
    public void isTheSameOnATurkishServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals("it", Words.normal("IT"));
            assertEquals("it", Words.normal("\u0130T"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    public void keepsMarksThatAreLetters() {
        assertNotEquals(Words.normal("\u304b"), Words.normal("\u304c"));
        assertNotEquals(Words.normal("\u0939\u093f\u0928"), Words.normal("\u0939\u0928"));
        assertNotEquals("a Thai vowel", Words.normal("\u0e17\u0e35"), Words.normal("\u0e17"));
    }

    @Test
    public void keepsSignsThatTellNamesApart() {
        assertEquals(3, List.of("C", "C++", "C#").stream().map(Words::normal).distinct().count());
    }

    @Test
    public void dropsWhatNobodySees() {
        assertEquals("audit", Words.normal("\u202eau\u200bdit\u0000"));
        assertEquals("", Words.normal("\u200b \u202e"));
    }

    @Test
    public void keepsEmoji() {
        assertEquals("\ud83d\ude80 launch", Words.normal("\ud83d\ude80 Launch"));
    }

    @Test
    public void isStable() {
        for (String text : List.of("Stra\u00dfe", "\u0130", "\u1e9e", "\u0149", "\u01f0", "\u0390", "\ufdfa", "a\u0345", "\u1fb7", "\u00bd", "\ud835\udd38")) {
            assertEquals(text, Words.normal(text), Words.normal(Words.normal(text)));
        }
        String plain = "plain words";
        assertSame("the text itself, to save memory", plain, Words.normal(plain));
    }
}
