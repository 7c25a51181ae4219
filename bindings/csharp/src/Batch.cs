using System;
using System.Runtime.ExceptionServices;

namespace Ninekw
{
    /// <summary>Many captchas at once, in one thread. Made by Client.Batch; one thread at a time may drive it, and others
    /// may feed it meanwhile: Add, AddSubmitted, Cancel and CaptchaId.</summary>
    public sealed class Batch : IDisposable
    {
        Handle handle;
        // C may call it as long as the batch lives.
        readonly object functions;
        long[] left = new long[0];

        internal Batch(Handle handle, object functions)
        {
            this.handle = handle;
            this.functions = functions;
        }

        /// <summary>Adds a captcha and gives its ticket (0, 1 and so on); Next uploads it. It is given
        /// <paramref name="timeoutMs"/> from now, and Done.Tag gives back <paramref name="tag"/>.</summary>
        public long Add(Options options, long timeoutMs = -1, string tag = null)
        {
            long ticket;
            IntPtr error;
            using (var given = Options.ForC(Options.Needed(options)))
                Call.Check(Library.C.ninekw_batch_add_with(handle, given, timeoutMs, Text.ToC(tag), out ticket,
                    out error), error);
            return ticket;
        }

        /// <summary>Adds a captcha that was submitted earlier, here or in another process.</summary>
        public long AddSubmitted(long id, long timeoutMs = -1, string tag = null)
        {
            long ticket;
            IntPtr error;
            Call.Check(Library.C.ninekw_batch_add_submitted_with(handle, id, Handle.None, timeoutMs, Text.ToC(tag),
                out ticket, out error), error);
            return ticket;
        }

        /// <summary>Adds what the client's journal has of ended processes, and gives how many captchas these are:
        /// Next gives each with its tag.</summary>
        public long Resume()
        {
            long count;
            IntPtr error;
            Call.Check(Library.C.ninekw_batch_resume(handle, out count, out error), error);
            return count;
        }

        /// <summary>Ends the wait for one captcha: it ends with a CancelledException. Any thread may.</summary>
        public void Cancel(long ticket)
        {
            Library.C.ninekw_batch_cancel(handle, ticket);
        }

        /// <summary>The id of the captcha with this ticket while it is pending at the service, or null. Any thread may
        /// ask.</summary>
        public long? CaptchaId(long ticket)
        {
            long id = Library.C.ninekw_batch_captcha_id(handle, ticket);
            return id > 0 ? id : (long?)null;
        }

        /// <summary>Works until the next captcha is done; null if none is left.
        /// A timeout of 0 is one step: a request at most, no waiting.</summary>
        public Done Next(long timeoutMs = -1, CancelToken cancel = null, Func<Progress, bool> progress = null)
        {
            var guard = new Guard();
            IntPtr done, error;
            int status = Library.C.ninekw_batch_next_with(handle, timeoutMs, CancelToken.Of(cancel),
                guard.Progress(progress), IntPtr.Zero, out done, out error);
            GC.KeepAlive(functions);
            return Done.Taken(guard.Taken(status, error, done, Library.C.ninekw_done_free));
        }

        /// <summary>The same, but also gives null as soon as there is room for another captcha: for endless
        /// streams.</summary>
        public Done NextOrRoom(long timeoutMs = -1, CancelToken cancel = null, Func<Progress, bool> progress = null)
        {
            var guard = new Guard();
            IntPtr done, error;
            int status = Library.C.ninekw_batch_next_or_room(handle, timeoutMs, CancelToken.Of(cancel),
                guard.Progress(progress), IntPtr.Zero, out done, out error);
            GC.KeepAlive(functions);
            return Done.Taken(guard.Taken(status, error, done, Library.C.ninekw_done_free));
        }

        /// <summary>For a thread that others feed: with nothing to do it waits; null after Wake alone.</summary>
        internal Done NextFed(long timeoutMs, CancelToken cancel)
        {
            IntPtr done, error;
            int status = Library.C.ninekw_batch_next_fed(handle, timeoutMs, CancelToken.Of(cancel), null, IntPtr.Zero,
                out done, out error);
            GC.KeepAlive(functions);
            return Done.Taken(Call.Taken(status, error, done, Library.C.ninekw_done_free));
        }

        /// <summary>Ends NextFed within 50 ms; any thread may.</summary>
        internal void Wake()
        {
            Library.C.ninekw_batch_wake(handle);
        }

        /// <summary>Notes whether an answer was right; the service is told by later calls of Next.</summary>
        public void Feedback(long id, Verdict verdict)
        {
            IntPtr error;
            Call.Check(Library.C.ninekw_batch_feedback(handle, id, (int)verdict, out error), error);
        }

        /// <summary>The same.</summary>
        public void Feedback(Answer answer, Verdict verdict)
        {
            if (answer == null)
                throw new ArgumentNullException("answer");
            Feedback(answer.Id, verdict);
        }

        /// <summary>Gives up every captcha that nobody has answered yet, so that it is not charged.</summary>
        public void GiveUp()
        {
            IntPtr error;
            Call.Check(Library.C.ninekw_batch_give_up(handle, out error), error);
            GC.KeepAlive(functions);
        }

        /// <summary>How many captchas are open at the service.</summary>
        public int InFlight
        {
            get { return (int)Library.C.ninekw_batch_in_flight(handle); }
        }

        /// <summary>How many wait for their upload.</summary>
        public int Queued
        {
            get { return (int)Library.C.ninekw_batch_queued(handle); }
        }

        /// <summary>Whether another captcha would be uploaded at once.</summary>
        public bool HasRoom
        {
            get { return Library.C.ninekw_batch_has_room(handle) != 0; }
        }

        /// <summary>Ids of the captchas that are open at the service; once it is disposed of, those that were open
        /// then.</summary>
        public long[] Pending()
        {
            if (handle == Handle.None)
                return (long[])left.Clone();
            var ids = new long[(int)Library.C.ninekw_batch_pending(handle, null, UIntPtr.Zero)];
            int count = (int)Library.C.ninekw_batch_pending(handle, ids, (UIntPtr)(uint)ids.Length);
            Array.Resize(ref ids, Math.Min(count, ids.Length));
            return ids;
        }

        /// <summary>Frees it. Captchas that are open are given up with Abandon.Abort; else they stay open, and Pending
        /// names them. Feedback that waits is given.</summary>
        public void Dispose()
        {
            if (handle == Handle.None)
                return;
            IntPtr error;
            // Pending names what could not be given up.
            if (Library.C.ninekw_batch_leave(handle, out error) != Numbers.OK)
                Library.C.ninekw_error_free(error);
            GC.KeepAlive(functions);
            left = Pending();
            Handle.Close(ref handle);
        }
    }

    /// <summary>A captcha of a batch that is finished.</summary>
    public sealed class Done
    {
        readonly Answer answer;

        Done(Answer answer, NinekwException error)
        {
            this.answer = answer;
            Error = error;
        }

        /// <summary>What Batch.Add gave.</summary>
        public long Ticket { get; internal set; }
        /// <summary>The name that it was added with, or null.</summary>
        public string Tag { get; private set; }
        /// <summary>Null if it was not accepted.</summary>
        public long? CaptchaId { get; private set; }
        /// <summary>What the captcha costs, in credits: 0 if nobody solved it, null if that is not known.</summary>
        public long? Price { get; private set; }
        /// <summary>Why there is no answer, or null.</summary>
        public NinekwException Error { get; private set; }

        /// <summary>The answer; throws why there is none.</summary>
        public Answer Answer
        {
            get
            {
                if (Error != null)
                    ExceptionDispatchInfo.Capture(Error).Throw();
                return answer;
            }
        }

        internal static Done Taken(Handle handle)
        {
            if (handle.IsInvalid)
                return null;
            using (handle)
            {
                Native c = Library.C;
                IntPtr answer = c.ninekw_done_answer(handle), failure = c.ninekw_done_error(handle);
                NinekwException error = null;
                if (failure != IntPtr.Zero)
                {
                    var lent = new Handle(failure, null);
                    error = NinekwException.Copied(lent, c.ninekw_error_status(lent), null);
                }
                long id = c.ninekw_done_captcha_id(handle), price;
                return new Done(answer == IntPtr.Zero ? null : Answer.Taken(new Handle(answer, null)), error)
                {
                    Ticket = c.ninekw_done_ticket(handle),
                    Tag = Text.FromC(c.ninekw_done_tag(handle)),
                    CaptchaId = id > 0 ? id : (long?)null,
                    Price = c.ninekw_done_price(handle, out price) != 0 ? price : (long?)null
                };
            }
        }
    }
}
