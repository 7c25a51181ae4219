using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace Ninekw
{
    // Tasks. Any number of captchas is waited for on one thread; other calls take at most four threads of the pool.
    public sealed partial class Client
    {
        const int MostThreads = 4;

        readonly Driver driver;
        readonly SemaphoreSlim turns;

        /// <summary>Submits a captcha and waits for its answer. The token ends it with a
        /// NinekwCancelledException.</summary>
        public Task<Answer> SolveAsync(Options options,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return driver.Answer(batch => batch.Add(options, limitMs), cancellationToken);
        }

        /// <summary>The same with a time limit, which ends it with a DeadlineException.</summary>
        public Task<Answer> SolveAsync(Options options, TimeSpan timeout,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return driver.Answer(batch => batch.Add(options, Milliseconds(timeout)), cancellationToken);
        }

        /// <summary>Waits for the answer to a captcha, submitted here or in another process.</summary>
        public Task<Answer> WaitAsync(long id, CancellationToken cancellationToken = default(CancellationToken))
        {
            return driver.Answer(batch => batch.AddSubmitted(id, limitMs), cancellationToken);
        }

        /// <summary>The same with a time limit, which ends it with a DeadlineException.</summary>
        public Task<Answer> WaitAsync(long id, TimeSpan timeout,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return driver.Answer(batch => batch.AddSubmitted(id, Milliseconds(timeout)), cancellationToken);
        }

        /// <summary>Solves captchas as they come, without a thread for them:
        /// await foreach (Done done in client.SolveManyAsync(captchas)). The token ends the loop.</summary>
        public ManyAsync SolveManyAsync(IEnumerable<Options> captchas,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            if (captchas == null)
                throw new ArgumentNullException("captchas");
            return new ManyAsync((captcha, token) => driver.Done(batch => batch.Add(captcha, limitMs), token), captchas,
                settings, cancellationToken);
        }

        static long Milliseconds(TimeSpan timeout)
        {
            if (timeout == Timeout.InfiniteTimeSpan)
                return -1;
            if (timeout < TimeSpan.Zero)
                throw new ArgumentOutOfRangeException("timeout");
            return (long)Math.Ceiling(timeout.TotalMilliseconds);
        }

        /// <summary>A call whose request the token ends, too, by a view of the client.</summary>
        async Task<T> Begin<T>(Func<Client, T> call, CancellationToken token)
        {
            // Its time goes by also while there is no thread for it; once it is over, C ends the call at once.
            Stopwatch clock = Stopwatch.StartNew();
            bool room = await turns.WaitAsync((int)Math.Min(limitMs, int.MaxValue), token).ConfigureAwait(false);
            long left = limitMs < 0 ? -1 : Math.Max(0, limitMs - clock.ElapsedMilliseconds);
            try
            {
                return await Task.Run(() => Ended(call, room ? left : 0, token), token).ConfigureAwait(false);
            }
            finally
            {
                if (room)
                    turns.Release();
            }
        }

        T Ended<T>(Func<Client, T> call, long left, CancellationToken token)
        {
            if (!token.CanBeCanceled && left < 0)
                return call(this);
            using (var cancel = new CancelToken(token))
            using (Client view = Within(left, cancel))
            {
                try
                {
                    if (limitToken != null)
                        limitToken.Lead(cancel);
                    return call(view);
                }
                catch (CancelledException e)
                {
                    if (!token.IsCancellationRequested)
                        throw;
                    throw new NinekwCancelledException(e, token);
                }
                finally
                {
                    if (limitToken != null)
                        limitToken.Leave(cancel);
                }
            }
        }

        Task Begin(Action<Client> call, CancellationToken token)
        {
            return Begin(client => { call(client); return true; }, token);
        }

        /// <summary>Submits a captcha and gives its id. The token also stops an upload that has begun.</summary>
        public Task<long> SubmitAsync(Options options, CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Submit(options), cancellationToken);
        }

        /// <summary>Load of the service: workers online, queues, solve times.</summary>
        public Task<ServerStatus> ServerStatusAsync(CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.ServerStatus(), cancellationToken);
        }

        /// <summary>Credits left.</summary>
        public Task<long> BalanceAsync(CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Balance(), cancellationToken);
        }

        /// <summary>Asks once whether a captcha is answered; RetryInMs says when to ask again.</summary>
        public Task<Answer> PollAsync(long id, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Poll(id, options), cancellationToken);
        }

        /// <summary>Says whether an answer was right.</summary>
        public Task FeedbackAsync(long id, Verdict verdict, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Feedback(id, verdict, options), cancellationToken);
        }

        /// <summary>Tells the journal that an answer is where it belongs.</summary>
        public Task AcknowledgeAsync(long id, CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Acknowledge(id), cancellationToken);
        }

        /// <summary>Makes the journal forget what it has under a tag.</summary>
        public Task ForgetAsync(string tag, CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Forget(tag), cancellationToken);
        }

        /// <summary>Calls any action by its name.</summary>
        public Task<Reply> CallAsync(string action, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Call(action, options), cancellationToken);
        }

        /// <summary>A page of a history.</summary>
        public Task<Reply> HistoryAsync(HistoryKind kind = HistoryKind.Submitted, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.History(kind, options), cancellationToken);
        }

        /// <summary>All about one captcha.</summary>
        public Task<Reply> HistoryDetailAsync(long id, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.HistoryDetail(id, options), cancellationToken);
        }

        /// <summary>Settings of the account.</summary>
        public Task<Reply> AccountSettingsAsync(CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.AccountSettings(), cancellationToken);
        }

        /// <summary>Switches "selfsolve", "selfonly" or "selfsend".</summary>
        public Task SetSettingAsync(string name, bool on,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.SetSetting(name, on), cancellationToken);
        }

        /// <summary>Users that you referred.</summary>
        public Task<Reply> ReferralsAsync(Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Referrals(options), cancellationToken);
        }

        /// <summary>Gives credits to another user; gives the transfer's id, or null if the service does not tell
        /// it.</summary>
        public Task<long?> TransferAsync(long credits, long userId, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Transfer(credits, userId, options), cancellationToken);
        }

        /// <summary>Makes a coupon; gives its code.</summary>
        public Task<string> CreateCouponAsync(long credits, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.CreateCoupon(credits, options), cancellationToken);
        }

        /// <summary>Creates an account; its name is "newuser" in the reply, its password "newpass".</summary>
        public Task<Reply> CreateAccountAsync(string code, long referrer = 0, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.CreateAccount(code, referrer, options), cancellationToken);
        }

        /// <summary>Why nothing happens: asks the service what a captcha of this kind would wait for.</summary>
        public Task<Diagnosis> DiagnoseAsync(string kind = "text",
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Diagnose(kind), cancellationToken);
        }

        /// <summary>Asks for a captcha to answer; null if there is none.</summary>
        public Task<Job> NextJobAsync(Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.NextJob(options), cancellationToken);
        }

        /// <summary>Confirms the receipt of the captcha taken with withok.</summary>
        public Task ConfirmJobAsync(Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.ConfirmJob(options), cancellationToken);
        }

        /// <summary>Answers a captcha; gives the credits earned, or null if the service does not say.</summary>
        public Task<long?> AnswerJobAsync(long id, string answer, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.AnswerJob(id, answer, options), cancellationToken);
        }

        /// <summary>Gives a captcha back: it cannot be answered.</summary>
        public Task SkipJobAsync(long id, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.SkipJob(id, options), cancellationToken);
        }

        /// <summary>Takes no more captchas.</summary>
        public Task EndJobsAsync(CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.EndJobs(), cancellationToken);
        }

        /// <summary>Whether an answer of yours was right; null while nobody has said.</summary>
        public Task<Verdict?> JobVerdictAsync(long id, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.JobVerdict(id, options), cancellationToken);
        }

        /// <summary>A captcha's picture.</summary>
        public Task<Reply> ShowAsync(long id, Options options = null,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.Show(id, options), cancellationToken);
        }

        /// <summary>A captcha's static file, raw or in base64.</summary>
        public Task<Reply> ShowStaticAsync(long id, bool base64 = false,
            CancellationToken cancellationToken = default(CancellationToken))
        {
            return Begin(client => client.ShowStatic(id, base64), cancellationToken);
        }
    }
}
