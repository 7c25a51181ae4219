using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Ninekw
{
    /// <summary>Captchas that are solved as they come, for `await foreach`: each is given when it is done. Made by
    /// Client.SolveManyAsync. No thread waits for them but the one of all tasks.</summary>
    public sealed class ManyAsync
    {
        readonly Func<Options, CancellationToken, Task<Done>> solve;
        readonly IEnumerable<Options> captchas;
        readonly Settings settings;
        readonly CancellationToken token;
        volatile long[] left = new long[0];

        internal ManyAsync(Func<Options, CancellationToken, Task<Done>> solve, IEnumerable<Options> captchas,
            Settings settings, CancellationToken token)
        {
            this.solve = solve;
            this.captchas = captchas;
            this.settings = settings;
            this.token = token;
        }

        /// <summary>Each captcha, in order of completion; their tickets count from 0. The token ends the loop with a
        /// NinekwCancelledException.</summary>
        public Enumerator GetAsyncEnumerator(CancellationToken cancellationToken = default(CancellationToken))
        {
            return new Enumerator(this, cancellationToken);
        }

        /// <summary>Ids of the captchas that a loop left behind, which are open at the service or were answered meanwhile.
        /// With Abandon.Abort the open ones are given up.</summary>
        public long[] Pending()
        {
            return left;
        }

        /// <summary>What a loop uses.</summary>
        public sealed class Enumerator
        {
            /// <summary>As many are read ahead of their upload.</summary>
            const int Room = 40;

            readonly ManyAsync many;
            readonly IEnumerator<Options> source;
            readonly CancellationTokenSource leaving;
            readonly List<Task<Done>> open = new List<Task<Done>>();
            bool over;
            long tickets;

            internal Enumerator(ManyAsync many, CancellationToken token)
            {
                this.many = many;
                source = many.captchas.GetEnumerator();
                leaving = CancellationTokenSource.CreateLinkedTokenSource(many.token, token);
            }

            /// <summary>The captcha that is done.</summary>
            public Done Current { get; private set; }

            /// <summary>Waits for the next one; false after the last.</summary>
            public async Task<bool> MoveNextAsync()
            {
                int room = many.settings.MaxInFlight ?? Room;
                while (!over && open.Count < room && !open.Exists(task => task.IsCompleted))
                {
                    over = !source.MoveNext();
                    if (!over)
                        open.Add(Numbered(many.solve(source.Current, leaving.Token), tickets++));
                }
                if (open.Count == 0)
                    return false;
                Task<Done> first = await Task.WhenAny(open).ConfigureAwait(false);
                Done done = await first.ConfigureAwait(false);
                if (leaving.IsCancellationRequested && done.Error is CancelledException)
                    throw new NinekwCancelledException(done.Error, leaving.Token);
                open.Remove(first);
                Current = done;
                return true;
            }

            static async Task<Done> Numbered(Task<Done> solved, long ticket)
            {
                Done done = await solved.ConfigureAwait(false);
                done.Ticket = ticket;
                return done;
            }

            /// <summary>Ends the waits for what is open.</summary>
            public async Task DisposeAsync()
            {
                leaving.Cancel();
                var ids = new List<long>();
                foreach (Task<Done> task in open)
                {
                    long? id = await Left(task).ConfigureAwait(false);
                    if (id != null)
                        ids.Add(id.Value);
                }
                many.left = ids.ToArray();
                leaving.Dispose();
                source.Dispose();
            }

            /// <summary>The id of a captcha that nobody took, unless nothing can come of it any more.</summary>
            async Task<long?> Left(Task<Done> task)
            {
                try
                {
                    Done done = await task.ConfigureAwait(false);
                    bool stays = done.Error is CancelledException && many.settings.Abandon != Abandon.Abort;
                    return done.Error == null || stays ? done.CaptchaId : null;
                }
                catch (NinekwException e)
                {
                    return e.CaptchaId;
                }
            }
        }
    }
}
