package ninekw;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** For tests of programs that use the service: the local service, ninekw-sandbox, as a process of its own. */
public final class Sandbox implements AutoCloseable {
    /** The account that submits, and the one that answers; each has 1000 credits. */
    public static final String KEY = "sandbox", WORKER_KEY = "sandboxworker";

    private final Process process;
    private final String url;
    private final URI control;
    private final String token;

    /**
     * Starts it; the options are those of the program, which is looked for at NINEKW_SANDBOX and in PATH. It ends with
     * the pipe to it, even if nobody closes this.
     */
    public Sandbox(String... options) throws IOException {
        String named = System.getenv("NINEKW_SANDBOX");
        List<String> command = new ArrayList<>();
        command.add(named != null ? named : "ninekw-sandbox");
        command.addAll(Arrays.asList("--control", "--until-eof"));
        command.addAll(Arrays.asList(options));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        InputStreamReader output = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(output);
        String first = null;
        String line = lines.readLine();
        while (line != null && !line.startsWith("control ")) {
            first = first == null ? line : first;
            line = lines.readLine();
        }
        if (line == null) {
            throw new IOException(command.get(0) + " ended");
        }
        url = first.substring(first.lastIndexOf(' ') + 1);
        String[] parts = line.substring("control ".length()).split("/v1/state\\?token=");
        control = URI.create(parts[0]);
        token = parts[1];
    }

    /** The address for clients. */
    public String url() {
        return url;
    }

    /** A client's settings with which it waits for nothing. */
    public Settings settings() {
        return new Settings().apiKey(KEY).baseUrl(url).minIntervalMs(0).firstPollMs(1).pollIntervalMs(5)
            .retryPauseMs(5).polling(Polling.FAST).lookAtService(false);
    }

    /**
     * Changes the service while it runs, as its README tells: {@code steer("PUT", "rules", "{\"answer\": \"K7Q2M\"}")}.
     *
     * @return the reply's JSON
     * @throws IllegalArgumentException the service refused it; the reason is in the message
     */
    public String steer(String method, String path, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " /v1/" + path + " HTTP/1.1\r\nHost: " + control.getAuthority()
            + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\nContent-Length: " + body.length
            + "\r\n\r\n";
        // Java 8's own client knows no PATCH.
        try (Socket socket = new Socket(InetAddress.getByName(control.getHost()), control.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            String reply = new String(all(socket.getInputStream()), StandardCharsets.UTF_8);
            String value = reply.substring(reply.indexOf("\r\n\r\n") + 4);
            if (!reply.startsWith("HTTP/1.1 200 ")) {
                throw new IllegalArgumentException(value.trim());
            }
            return value;
        }
    }

    /** Ends it. */
    @Override
    public void close() {
        process.destroy();
    }

    private static byte[] all(InputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[4096];
        for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
            bytes.write(chunk, 0, read);
        }
        return bytes.toByteArray();
    }
}
