package org.micromentoring.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.schema.NameConverters;

/** Atlassian's names: {@code AO_}, the last six hex digits of the namespace's MD5, the entity; at most 30 characters. */
public final class TableNames {
    private final String prefix;

    public TableNames(String namespace) {
        String hex = HexFormat.of().formatHex(md5(namespace)).toUpperCase(Locale.ROOT);
        prefix = "AO_" + hex.substring(hex.length() - 6);
    }

    /** Such as {@code AO_28BE2D}, without the underscore that follows. */
    public String prefix() {
        return prefix;
    }

    NameConverters converters() {
        return new SimpleNameConverters(
                new AtlassianTableNameConverter(name -> prefix + "_" + name),
                new AtlassianFieldNameConverter(),
                new AtlassianSequenceNameConverter(),
                new AtlassianTriggerNameConverter(),
                new AtlassianIndexNameConverter(),
                new AtlassianUniqueNameConverter());
    }

    /** Active Objects may look at and change these tables only. */
    SchemaConfiguration ownTables() {
        return (table, caseSensitive) -> table.toUpperCase(Locale.ROOT).startsWith(prefix + "_");
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
