using System;
using System.Collections.Generic;
using System.Threading;

namespace Ninekw
{
    /// <summary>One account. Threads may share it. Calls block, but those whose name ends with Async.</summary>
    public sealed partial class Client : IDisposable
    {
        Handle handle;
        // C may call it as long as the client lives.
        readonly object functions;
        readonly Settings settings;
        // What its calls have that bring none of their own.
        readonly long limitMs = -1;
        readonly CancelToken limitToken;

        /// <summary>The account of NINEKW_API_KEY.</summary>
        public Client() : this(new Settings()) { }

        /// <summary>An account with these settings.</summary>
        public Client(Settings settings)
        {
            if (settings == null)
                throw new ArgumentNullException("settings");
            handle = settings.Client(out functions);
            this.settings = settings;
            driver = new Driver(Batch, null);
            turns = new SemaphoreSlim(MostThreads);
        }

        Client(Client whole, Handle handle, long timeoutMs, CancelToken cancel)
        {
            this.handle = handle;
            functions = whole.functions;
            settings = whole.settings;
            limitMs = timeoutMs < 0 ? whole.limitMs : timeoutMs;
            limitToken = cancel ?? whole.limitToken;
            driver = new Driver(Batch, limitToken);
            turns = whole.turns;
        }

        /// <summary>This client, each of whose calls has this time limit (-1 for none), from its beginning, and this
        /// token: client.Within(2000).Balance(). What a call is given itself counts instead; a batch has
        /// them for all of it, from its making. Disposing of one leaves the other open.</summary>
        public Client Within(long timeoutMs = -1, CancelToken cancel = null)
        {
            IntPtr view, error;
            int status = Library.C.ninekw_client_within(handle, timeoutMs, CancelToken.Of(cancel), out view, out error);
            Handle made = Taken(status, error, view, Library.C.ninekw_client_free);
            return new Client(this, made, timeoutMs, cancel);
        }

        /// <summary>A client with limits for each call: client.Within(TimeSpan.FromSeconds(2)).Balance().</summary>
        public Client Within(TimeSpan timeout, CancelToken cancel = null)
        {
            return Within(Milliseconds(timeout), cancel);
        }

        /// <summary>Load of the service: workers online, queues, solve times.</summary>
        public ServerStatus ServerStatus()
        {
            IntPtr reply, error;
            return new ServerStatus(Taken(Library.C.ninekw_server_status(handle, out reply, out error), error, reply,
                Library.C.ninekw_reply_free));
        }

        /// <summary>Credits left.</summary>
        public long Balance()
        {
            long credits;
            IntPtr error;
            Checked(Library.C.ninekw_balance(handle, out credits, out error), error);
            return credits;
        }

        /// <summary>Submits a captcha and gives its id. <paramref name="progress"/> gives false to cancel.</summary>
        public long Submit(Options options, long timeoutMs = -1, CancelToken cancel = null,
            Func<Progress, bool> progress = null)
        {
            var guard = new Guard();
            long id;
            IntPtr error;
            using (var given = Options.ForC(Options.Needed(options)))
                guard.Check(Library.C.ninekw_submit_with(handle, given, timeoutMs, CancelToken.Of(cancel),
                    guard.Progress(progress), IntPtr.Zero, out id, out error), error);
            GC.KeepAlive(functions);
            return id;
        }

        /// <summary>Asks once whether a captcha is answered; RetryInMs says when to ask again.</summary>
        public Answer Poll(long id, Options options = null)
        {
            IntPtr answer, error;
            using (var given = Options.ForC(options))
                return Answer.Taken(Taken(Library.C.ninekw_poll_with(handle, id, given, out answer, out error), error,
                    answer, Library.C.ninekw_answer_free));
        }

        /// <summary>Waits for the answer to a captcha, submitted here or in another process.</summary>
        public Answer Wait(long id, long timeoutMs = -1, CancelToken cancel = null, Func<Progress, bool> progress = null)
        {
            var guard = new Guard();
            IntPtr answer, error;
            int status = Library.C.ninekw_wait_with(handle, id, timeoutMs, CancelToken.Of(cancel),
                guard.Progress(progress), IntPtr.Zero, out answer, out error);
            GC.KeepAlive(functions);
            return Answer.Taken(guard.Taken(status, error, answer, Library.C.ninekw_answer_free));
        }

        /// <summary>Submits a captcha and waits for its answer.</summary>
        public Answer Solve(Options options, long timeoutMs = -1, CancelToken cancel = null,
            Func<Progress, bool> progress = null)
        {
            var guard = new Guard();
            IntPtr answer, error;
            using (var given = Options.ForC(Options.Needed(options)))
            {
                int status = Library.C.ninekw_solve_with(handle, given, timeoutMs, CancelToken.Of(cancel),
                    guard.Progress(progress), IntPtr.Zero, out answer, out error);
                GC.KeepAlive(functions);
                return Answer.Taken(guard.Taken(status, error, answer, Library.C.ninekw_answer_free));
            }
        }

        /// <summary>Says whether an answer was right.</summary>
        public void Feedback(long id, Verdict verdict, Options options = null)
        {
            IntPtr error;
            using (var given = Options.ForC(options))
                Checked(Library.C.ninekw_feedback_with(handle, id, (int)verdict, given, out error), error);
        }

        /// <summary>The same.</summary>
        public void Feedback(Answer answer, Verdict verdict, Options options = null)
        {
            if (answer == null)
                throw new ArgumentNullException("answer");
            Feedback(answer.Id, verdict, options);
        }

        /// <summary>Tells the journal that an answer is where it belongs, so that it need not be kept.</summary>
        public void Acknowledge(long id)
        {
            IntPtr error;
            Checked(Library.C.ninekw_acknowledge(handle, id, out error), error);
        }

        /// <summary>Makes the journal forget what it has under a tag: a captcha that is added under it is uploaded and
        /// paid for. BUSY while somebody waits for it.</summary>
        public void Forget(string tag)
        {
            IntPtr error;
            Checked(Library.C.ninekw_forget(handle, Text.ToC(tag, "tag"), out error), error);
        }

        /// <summary>Calls any action by its name.</summary>
        public Reply Call(string action, Options options = null)
        {
            IntPtr reply, error;
            byte[] name = Text.ToC(action, "action");
            using (var given = Options.ForC(options))
                return Replied(Library.C.ninekw_call(handle, name, given, out reply, out error), error, reply);
        }

        /// <summary>An empty batch, for many captchas at once.</summary>
        public Batch Batch()
        {
            IntPtr batch, error;
            return new Batch(Taken(Library.C.ninekw_batch_new(handle, out batch, out error), error, batch,
                Library.C.ninekw_batch_free), functions);
        }

        /// <summary>Solves captchas as they come and gives each when it is done. <paramref name="timeoutMs"/> is for all of
        /// them together, from the beginning of the loop: then it throws a DeadlineException.</summary>
        public Many SolveMany(IEnumerable<Options> captchas, long timeoutMs = -1, CancelToken cancel = null)
        {
            if (captchas == null)
                throw new ArgumentNullException("captchas");
            return new Many(this, captchas, timeoutMs < 0 ? limitMs : timeoutMs, cancel ?? limitToken);
        }

        /// <summary>Frees it. Calls after this fail, those in progress go on.</summary>
        public void Dispose()
        {
            Handle.Close(ref handle);
            driver.Close();
        }

        /// <summary>Without the key.</summary>
        public override string ToString()
        {
            return "Ninekw.Client (" + (handle == Handle.None ? "closed" : "open") + ")";
        }

        void Checked(int status, IntPtr error)
        {
            GC.KeepAlive(functions);
            Ninekw.Call.Check(status, error);
        }

        Handle Taken(int status, IntPtr error, IntPtr pointer, Native.free_fn free)
        {
            GC.KeepAlive(functions);
            return Ninekw.Call.Taken(status, error, pointer, free);
        }

        Reply Replied(int status, IntPtr error, IntPtr reply)
        {
            return new Reply(Taken(status, error, reply, Library.C.ninekw_reply_free));
        }
    }
}
