package io.github.exposediris.jdbc;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** The class path of the tests, loaded anew, without the classes of some packages. */
final class ClassPathWithout extends URLClassLoader {
    private final String missing;

    ClassPathWithout(String missing) {
        super(classPath(), ClassLoader.getPlatformClassLoader());
        this.missing = missing;
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(ClassPathWithout::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith(missing)) {
            throw new ClassNotFoundException(name);
        }
        return super.findClass(name);
    }
}
