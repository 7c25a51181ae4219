using System;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using System.Text;

namespace Ninekw
{
    /// <summary>For tests of programs that use the service: the local service, ninekw-sandbox, as a process of its
    /// own.</summary>
    public sealed class Sandbox : IDisposable
    {
        /// <summary>The account that submits, with 1000 credits.</summary>
        public const string Key = "sandbox";
        /// <summary>The account that answers, with 1000 credits.</summary>
        public const string WorkerKey = "sandboxworker";

        readonly Process process;
        readonly Uri control;
        readonly string token;

        /// <summary>The address for clients.</summary>
        public string Url { get; private set; }

        /// <summary>Starts it. It ends with the pipe to it, even if nobody disposes of this.</summary>
        /// <param name="options">Those of the program, which is looked for at NINEKW_SANDBOX and in PATH.</param>
        public Sandbox(string options = "")
        {
            string program = Environment.GetEnvironmentVariable("NINEKW_SANDBOX") ?? "ninekw-sandbox";
            process = Process.Start(new ProcessStartInfo(program, "--control --until-eof " + options)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true
            });
            string line = process.StandardOutput.ReadLine();
            while (line != null && !line.StartsWith("control ", StringComparison.Ordinal))
            {
                Url = Url ?? line.Substring(line.LastIndexOf(' ') + 1);
                line = process.StandardOutput.ReadLine();
            }
            if (line == null)
                throw new InvalidOperationException(program + " ended");
            control = new Uri(line.Substring("control ".Length));
            token = control.Query.Substring("?token=".Length);
        }

        /// <summary>A client's settings with which it waits for nothing.</summary>
        public Settings Settings()
        {
            return new Settings
            {
                ApiKey = Key,
                BaseUrl = Url,
                MinIntervalMs = 0,
                FirstPollMs = 1,
                PollIntervalMs = 5,
                RetryPauseMs = 5,
                Polling = Polling.Fast,
                LookAtService = false
            };
        }

        /// <summary>Changes the service while it runs, as its README tells:
        /// <c>Steer("PUT", "rules", "{\"answer\": \"K7Q2M\"}")</c>.</summary>
        /// <returns>The reply's JSON.</returns>
        /// <exception cref="ArgumentException">The service refused it; the reason is in the message.</exception>
        public string Steer(string method, string path, string json = "")
        {
            byte[] body = Encoding.UTF8.GetBytes(json);
            byte[] head = Encoding.ASCII.GetBytes(
                method + " /v1/" + path + " HTTP/1.1\r\nHost: " + control.Authority + "\r\nAuthorization: Bearer "
                + token + "\r\nConnection: close\r\nContent-Length: " + body.Length + "\r\n\r\n");
            // Without the proxies and the waiting of the framework's own client.
            using (var connection = new TcpClient(control.Host, control.Port))
            using (NetworkStream stream = connection.GetStream())
            using (var reader = new StreamReader(stream, Encoding.UTF8))
            {
                stream.Write(head, 0, head.Length);
                stream.Write(body, 0, body.Length);
                string reply = reader.ReadToEnd();
                string value = reply.Substring(reply.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4);
                if (!reply.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal))
                    throw new ArgumentException(value.Trim());
                return value;
            }
        }

        /// <summary>Ends it.</summary>
        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }
            process.Dispose();
        }
    }
}
