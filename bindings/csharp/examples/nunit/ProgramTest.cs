using System.Text;
using Ninekw;
using NUnit.Framework;

[TestFixture]
public class ProgramTest
{
    Sandbox sandbox;
    Client client;

    [SetUp]
    public void Start()
    {
        sandbox = new Sandbox();
        client = new Client(sandbox.Settings());
    }

    [TearDown]
    public void End()
    {
        client.Dispose();
        sandbox.Dispose();
    }

    [Test]
    public void MyProgramGetsTheAnswer()
    {
        sandbox.Steer("PUT", "rules", "{\"answer\": \"K7Q2M\"}");
        var question = new Options(Encoding.UTF8.GetBytes("What is written here?")) { { "textonly", 1 } };
        Assert.AreEqual("K7Q2M", client.Solve(question).Text);
    }

    [Test]
    public void MyProgramIsToldThatThereAreNoCredits()
    {
        sandbox.Steer("POST", "refusals", "{\"code\": 11, \"times\": 1}");
        var refused = Assert.Throws<BalanceException>(() => client.Balance());
        Assert.AreEqual(11, refused.ServiceCode);
    }
}
