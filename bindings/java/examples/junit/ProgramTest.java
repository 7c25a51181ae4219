import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import ninekw.Client;
import ninekw.Options;
import ninekw.Sandbox;
import ninekw.ServiceException;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class ProgramTest {
    private Sandbox sandbox;
    private Client client;

    @Before
    public void start() throws IOException {
        sandbox = new Sandbox();
        client = new Client(sandbox.settings());
    }

    @After
    public void end() {
        client.close();
        sandbox.close();
    }

    @Test
    public void myProgramGetsTheAnswer() throws IOException {
        sandbox.steer("PUT", "rules", "{\"answer\": \"K7Q2M\"}");
        byte[] question = "What is written here?".getBytes(StandardCharsets.UTF_8);
        assertEquals("K7Q2M", client.solve(new Options(question).set("textonly", 1)).text());
    }

    @Test
    public void myProgramIsToldThatThereAreNoCredits() throws IOException {
        sandbox.steer("POST", "refusals", "{\"code\": 11, \"times\": 1}");
        ServiceException refused = assertThrows(ServiceException.class, () -> client.balance());
        assertEquals(Integer.valueOf(11), refused.serviceCode());
    }
}
