package io.github.exposediris.embedded.h2;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory that one server at a time keeps its database in. The lock is the operating system's, so that it goes with the process
 * that has it. A database is set up under another name and then renamed: what has the name is complete.
 */
final class DataDirectory implements Closeable {
    private static final String LOCK = "embedded-iris.lock";
    private static final String DATABASE = "embedded-iris";
    private static final String UNFINISHED = "embedded-iris-unfinished";
    private static final String SUFFIX = ".mv.db";
    private static final Set<String> OWN = Set.of(LOCK, DATABASE + SUFFIX, UNFINISHED + SUFFIX);

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Takes the directory, and makes it where it is missing.
     *
     * @throws IOException where another server has it, where it holds what is not a server's, or where it cannot be used; the
     *     message says which, for the person who started the server
     */
    static DataDirectory take(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath().normalize();
        make(absolute);
        String foreign = foreign(absolute);
        if (foreign != null) {
            throw new IOException(named(absolute) + " is none of EmbeddedIris: it holds " + foreign + ". Name a new or empty one.");
        }
        return new DataDirectory(absolute, lock(absolute));
    }

    /** Whether no database was ever finished here. */
    boolean isNew() {
        return Files.notExists(directory.resolve(DATABASE + SUFFIX));
    }

    /** Where a new database is set up; what an attempt that was killed left there is gone. */
    Path unfinished() throws IOException {
        Files.deleteIfExists(directory.resolve(UNFINISHED + SUFFIX));
        return directory.resolve(UNFINISHED);
    }

    /** What was set up becomes the database. */
    void finish() throws IOException {
        Files.move(
                directory.resolve(UNFINISHED + SUFFIX), directory.resolve(DATABASE + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
    }

    Path database() {
        return directory.resolve(DATABASE);
    }

    /** Lets others have the directory. The lock's file stays, for a file that goes is no lock. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    @Override
    public String toString() {
        return named(directory);
    }

    private static void make(Path directory) throws IOException {
        if (directory.toString().contains(";")) {
            throw new IOException(named(directory) + " cannot be used: its path holds a ';'.");
        }
        try {
            Files.createDirectories(directory);
        } catch (FileAlreadyExistsException file) {
            throw new IOException(named(directory) + " is a file.", file);
        } catch (IOException failure) {
            throw new IOException(named(directory) + " cannot be made.", failure);
        }
    }

    private static @Nullable String foreign(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (!OWN.contains(name)) {
                    return name;
                }
            }
            return null;
        } catch (IOException | DirectoryIteratorException failure) {
            throw new IOException(named(directory) + " cannot be read.", failure);
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new IOException(named(directory) + " cannot be written to.", failure);
        }
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ownProcess) {
            // said below, as for a server of another process
        }
        channel.close();
        throw new IOException(named(directory) + " is in use by another EmbeddedIris.");
    }

    private static String named(Path directory) {
        return "The data directory " + directory;
    }
}
