package org.micromentoring.host.templates;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.collections.ExtendedProperties;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;

/** Loads templates from the jars of plugins only. */
public final class PluginFiles extends ResourceLoader {
    static final String FILES = "host.files";

    @Override
    public void init(ExtendedProperties configuration) {
        // The files come with the engine, see getResourceStream.
    }

    @Override
    @SuppressWarnings("unchecked")
    public InputStream getResourceStream(String name) {
        Function<String, Optional<URL>> files = (Function<String, Optional<URL>>) rsvc.getApplicationAttribute(FILES);
        URL file = files.apply(name).orElseThrow(() -> new ResourceNotFoundException("No plugin has the template " + name));
        try {
            return file.openStream();
        } catch (IOException e) {
            throw new ResourceNotFoundException("The template " + name + " cannot be read", e);
        }
    }

    @Override
    public boolean isSourceModified(Resource resource) {
        return false;
    }

    @Override
    public long getLastModified(Resource resource) {
        return 0;
    }
}
