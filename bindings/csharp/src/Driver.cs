using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Ninekw
{
    /// <summary>One thread that waits for the captchas of all tasks of a client. It starts with the first of them, and
    /// ends when there has been none for a second.</summary>
    internal sealed class Driver
    {
        /// <summary>How long the thread stays in C: a runtime that ends may wait for it.</summary>
        const long LookMs = 1000;

        readonly Func<Batch> make;
        // Ends all of them; null for none.
        readonly CancelToken token;
        readonly Dictionary<long, TaskCompletionSource<Done>> waiting =
            new Dictionary<long, TaskCompletionSource<Done>>();
        Batch batch;
        bool closed;

        internal Driver(Func<Batch> make, CancelToken token)
        {
            this.make = make;
            this.token = token;
        }

        /// <summary>The answer to what <paramref name="add"/> adds to a batch.</summary>
        internal async Task<Answer> Answer(Func<Batch, long> add, CancellationToken cancel)
        {
            Done done = await Done(add, cancel).ConfigureAwait(false);
            if (done.Error is CancelledException && cancel.IsCancellationRequested)
                throw new NinekwCancelledException(done.Error, cancel);
            return done.Answer;
        }

        /// <summary>What becomes of it.</summary>
        internal async Task<Done> Done(Func<Batch, long> add, CancellationToken cancel)
        {
            cancel.ThrowIfCancellationRequested();
            long ticket;
            TaskCompletionSource<Done> source = Add(add, out ticket);
            using (cancel.Register(() => Cancel(source, ticket)))
                return await source.Task.ConfigureAwait(false);
        }

        /// <summary>The thread ends with the last captcha.</summary>
        internal void Close()
        {
            lock (waiting)
            {
                closed = true;
                if (batch != null)
                    batch.Wake();
            }
        }

        TaskCompletionSource<Done> Add(Func<Batch, long> add, out long ticket)
        {
            lock (waiting)
            {
                // A closed client gives no other batch.
                if (batch == null || closed)
                {
                    Batch made = batch = make();
                    new Thread(() => Run(made)) { IsBackground = true, Name = "ninekw" }.Start();
                }
                ticket = add(batch);
                return waiting[ticket] = new TaskCompletionSource<Done>();
            }
        }

        void Cancel(TaskCompletionSource<Done> source, long ticket)
        {
            lock (waiting)
            {
                // A ticket may come again in another batch.
                TaskCompletionSource<Done> found;
                if (waiting.TryGetValue(ticket, out found) && found == source)
                    batch.Cancel(ticket);
            }
        }

        void Run(Batch driven)
        {
            using (driven)
                while (Step(driven)) { }
        }

        bool Step(Batch driven)
        {
            lock (waiting)
                if (waiting.Count == 0 && closed)
                    return Left();
            try
            {
                Done done = driven.NextFed(LookMs, token);
                lock (waiting)
                    if (done != null)
                        Complete(done.Ticket, source => source.TrySetResult(done));
                return true;
            }
            catch (DeadlineException)
            {
                lock (waiting)
                    return waiting.Count > 0 || Left();
            }
            catch (NinekwException e)
            {
                // The client's limiter, its token, or the library: it is every captcha's error.
                lock (waiting)
                {
                    foreach (long ticket in waiting.Keys.ToList())
                    {
                        NinekwException own = e.About(driven.CaptchaId(ticket));
                        Complete(ticket, source => source.TrySetException(own));
                    }
                    return Left();
                }
            }
        }

        /// <summary>The next captcha starts another thread.</summary>
        bool Left()
        {
            batch = null;
            return false;
        }

        void Complete(long ticket, Action<TaskCompletionSource<Done>> complete)
        {
            TaskCompletionSource<Done> source = waiting[ticket];
            waiting.Remove(ticket);
            // What awaits it would run here, and hold up the others.
            ThreadPool.QueueUserWorkItem(state => complete(source));
        }
    }
}
