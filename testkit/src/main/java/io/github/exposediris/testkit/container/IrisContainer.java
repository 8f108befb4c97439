package io.github.exposediris.testkit.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import org.testcontainers.containers.Container.ExecResult;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/**
 * InterSystems IRIS in a container. Its predefined accounts, {@code _SYSTEM} among them, get the password by the {@code
 * --password-file} option of {@code iris-main}, and it does not expire at the first log-in. Sources: InterSystems, "Running
 * InterSystems Products in Containers", sections "Authentication and Passwords" and "The iris-main Program"; class reference,
 * {@code Security.Users}. Set up by one thread.
 */
public final class IrisContainer extends GenericContainer<IrisContainer> {
    /** The image of the developer community, which needs no license key. */
    public static final String DEFAULT_IMAGE = "intersystemsdc/iris-community:latest";

    /** The port of the superserver, which JDBC connects to. */
    public static final int SUPERSERVER_PORT = 1972;

    /** The port of the web server. */
    public static final int WEB_PORT = 52773;

    /** The account that tests come in with. */
    public static final String USER = "_SYSTEM";

    private static final String PASSWORD_FILE = "/tmp/iris-password.txt";
    private static final int READ_ONLY = 0444;
    private static final Duration STARTUP = Duration.ofMinutes(3);
    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private String password = "IrisContainer-1";
    private String namespace = "USER";

    /** A container of {@link #DEFAULT_IMAGE}. */
    public IrisContainer() {
        this(DEFAULT_IMAGE);
    }

    /**
     * A container of another image.
     *
     * @param image its name with its tag; one of InterSystems or made from one
     */
    public IrisContainer(String image) {
        super(DockerImageName.parse(image));
        withExposedPorts(SUPERSERVER_PORT, WEB_PORT);
        waitingFor(Wait.forLogMessage(".*Enabling logons.*", 1).withStartupTimeout(STARTUP));
    }

    /** The password of the predefined accounts; one of this class unless told otherwise. */
    public IrisContainer withPassword(String password) {
        if (password.isBlank()) {
            throw new IllegalArgumentException("IRIS takes no blank password.");
        }
        this.password = password;
        return this;
    }

    /** The namespace to work in, made after the start where it is not USER. */
    public IrisContainer withNamespace(String namespace) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new IllegalArgumentException("\"" + namespace + "\" is no name of a namespace.");
        }
        this.namespace = namespace;
        return this;
    }

    /** {@code jdbc:IRIS://host:port/NAMESPACE}, for InterSystems' driver. The container must run. */
    public String getJdbcUrl() {
        return "jdbc:IRIS://" + getHost() + ":" + getMappedPort(SUPERSERVER_PORT) + "/" + namespace;
    }

    /** The account that tests come in with. */
    public String getUsername() {
        return USER;
    }

    /** The password of that account. */
    public String getPassword() {
        return password;
    }

    /** The namespace to work in. */
    public String getNamespace() {
        return namespace;
    }

    /** The password travels as a file, for a command line is shown by the container engine to everybody. */
    @Override
    protected void configure() {
        withCopyToContainer(passwordFile(), PASSWORD_FILE);
        withCommand("--password-file", PASSWORD_FILE);
    }

    /** Read-only, for then IRIS does not try to delete it. */
    Transferable passwordFile() {
        return Transferable.of(password, READ_ONLY);
    }

    @Override
    protected void containerIsStarted(InspectContainerResponse started) {
        session("##class(Security.Users).UnExpireUserPasswords(\"*\")");
        if (!namespace.equalsIgnoreCase("USER")) {
            session("##class(%SQL.Statement).%ExecDirect(,\"CREATE DATABASE \"\"" + namespace + "\"\"\")");
        }
    }

    private void session(String objectScript) {
        try {
            ExecResult result = execInContainer("iris", "session", "IRIS", "-U", "%SYS", objectScript);
            if (result.getExitCode() != 0) {
                throw new ContainerLaunchException("IRIS did not do " + objectScript + ": " + result.getStdout() + result.getStderr());
            }
        } catch (IOException failure) {
            throw new ContainerLaunchException("IRIS could not be told to do " + objectScript, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ContainerLaunchException("Interrupted while IRIS was set up", interrupted);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
