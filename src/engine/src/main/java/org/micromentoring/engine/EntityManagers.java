package org.micromentoring.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import javax.sql.DataSource;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** Sets up the engine of Active Objects as Confluence does. */
final class EntityManagers {
    private EntityManagers() {
    }

    static EntityManager open(Database.Kind kind, DataSource dataSource, TableNames names) {
        DisposableDataSource source = undisposed(dataSource);
        DatabaseProvider provider = kind == Database.Kind.H2
                ? new H2DatabaseProvider(source, kind.schema())
                : new PostgreSQLDatabaseProvider(source, kind.schema());
        NameConverters converters = names.converters();
        return new EntityManager(provider, new EntityManagerConfiguration() {
            @Override
            public boolean useWeakCache() {
                return true;
            }

            @Override
            public NameConverters getNameConverters() {
                return converters;
            }

            @Override
            public SchemaConfiguration getSchemaConfiguration() {
                return names.ownTables();
            }

            @Override
            public EntityInfoResolverFactory getEntityInfoResolverFactory() {
                return new CachingEntityInfoResolverFactory();
            }
        });
    }

    /** The pool belongs to the {@link Engine}, so Active Objects must not close it. */
    private static DisposableDataSource undisposed(DataSource dataSource) {
        Class<?>[] type = {DisposableDataSource.class};
        return (DisposableDataSource) Proxy.newProxyInstance(EntityManagers.class.getClassLoader(), type, (proxy, method, arguments) -> {
            if (method.getName().equals("dispose")) {
                return null;
            }
            try {
                return method.invoke(dataSource, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
