using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;

namespace Ninekw
{
    /// <summary>Captchas that are solved as they come: each is given when it is done. Made by Client.SolveMany.</summary>
    public sealed class Many : IEnumerable<Done>
    {
        readonly Client client;
        readonly IEnumerable<Options> captchas;
        readonly long timeoutMs;
        readonly CancelToken cancel;
        Batch batch;

        internal Many(Client client, IEnumerable<Options> captchas, long timeoutMs, CancelToken cancel)
        {
            this.client = client;
            this.captchas = captchas;
            this.timeoutMs = timeoutMs;
            this.cancel = cancel;
        }

        /// <summary>Each captcha, in order of completion.</summary>
        public IEnumerator<Done> GetEnumerator()
        {
            Stopwatch clock = Stopwatch.StartNew();
            using (batch = client.Batch())
            using (IEnumerator<Options> source = captchas.GetEnumerator())
            {
                Done done;
                bool more = true;
                while (more)
                {
                    // The next is asked for only when there is room for it.
                    while ((done = batch.NextOrRoom(Rest(clock), cancel)) != null)
                        yield return done;
                    more = source.MoveNext();
                    if (more)
                        batch.Add(source.Current);
                }
                while ((done = batch.Next(Rest(clock), cancel)) != null)
                    yield return done;
            }
        }

        long Rest(Stopwatch clock)
        {
            return timeoutMs < 0 ? timeoutMs : Math.Max(1, timeoutMs - clock.ElapsedMilliseconds);
        }

        IEnumerator IEnumerable.GetEnumerator()
        {
            return GetEnumerator();
        }

        /// <summary>Ids of the captchas that are open at the service: after a loop those that it left behind. With
        /// Abandon.Abort they are given up.</summary>
        public long[] Pending()
        {
            return batch == null ? new long[0] : batch.Pending();
        }
    }
}
