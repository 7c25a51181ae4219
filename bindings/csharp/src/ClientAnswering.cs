using System;

namespace Ninekw
{
    // The other side: take captchas of other people and answer them.
    public sealed partial class Client
    {
        /// <summary>Asks for a captcha to answer; null if there is none.</summary>
        public Job NextJob(Options options = null)
        {
            IntPtr job, error;
            using (var given = Options.ForC(options))
            {
                Handle taken = Taken(Library.C.ninekw_job_next(handle, given, out job, out error), error, job,
                    Library.C.ninekw_job_free);
                return taken.IsInvalid ? null : new Job(taken);
            }
        }

        /// <summary>Confirms the receipt of the captcha taken with withok; NextJob does so by itself.</summary>
        public void ConfirmJob(Options options = null)
        {
            IntPtr error;
            using (var given = Options.ForC(options))
                Checked(Library.C.ninekw_job_confirm(handle, given, out error), error);
        }

        /// <summary>Answers a captcha; gives the credits earned, or null if the service does not say.</summary>
        public long? AnswerJob(long id, string answer, Options options = null)
        {
            long credits;
            IntPtr error;
            byte[] text = Text.ToC(answer, "answer");
            using (var given = Options.ForC(options))
                Checked(Library.C.ninekw_job_answer(handle, id, text, given, out credits, out error), error);
            return credits > 0 ? credits : (long?)null;
        }

        /// <summary>Gives a captcha back: it cannot be answered.</summary>
        public void SkipJob(long id, Options options = null)
        {
            IntPtr error;
            using (var given = Options.ForC(options))
                Checked(Library.C.ninekw_job_skip(handle, id, given, out error), error);
        }

        /// <summary>Takes no more captchas.</summary>
        public void EndJobs()
        {
            IntPtr error;
            Checked(Library.C.ninekw_job_end(handle, out error), error);
        }

        /// <summary>Whether an answer of yours was right; null while nobody has said.</summary>
        public Verdict? JobVerdict(long id, Options options = null)
        {
            int verdict;
            IntPtr error;
            using (var given = Options.ForC(options))
                Checked(Library.C.ninekw_job_verdict(handle, id, given, out verdict, out error), error);
            return verdict == Numbers.NOT_JUDGED ? (Verdict?)null : (Verdict)verdict;
        }

        /// <summary>A captcha's picture.</summary>
        public Reply Show(long id, Options options = null)
        {
            IntPtr reply, error;
            using (var given = Options.ForC(options))
                return Replied(Library.C.ninekw_show(handle, id, given, out reply, out error), error, reply);
        }

        /// <summary>A captcha's static file, raw or in base64.</summary>
        public Reply ShowStatic(long id, bool base64 = false)
        {
            IntPtr reply, error;
            return Replied(Library.C.ninekw_show_static(handle, id, base64 ? 1 : 0, out reply, out error), error, reply);
        }

        /// <summary>Takes captchas and answers them until it is told to stop. <paramref name="decide"/> is given each
        /// job, again and again until it decides; <paramref name="outcome"/> is told what became of each, and
        /// <paramref name="progress"/> how it goes, also while there is no job; both may give false to stop.</summary>
        public Tally Work(Func<Job, Decision> decide, Options options = null, long timeoutMs = -1,
            CancelToken cancel = null, Func<Outcome, bool> outcome = null, Func<Progress, bool> progress = null)
        {
            if (decide == null)
                throw new ArgumentNullException("decide");
            var guard = new Guard();
            Native.decide_fn decided = guard.Hold<Native.decide_fn>((user, job, decision) =>
                guard.Run(() => Job.Lent(job, lent => Tell(new Handle(decision, null), decide(lent)))));
            Native.outcome_fn ended = outcome == null ? null : guard.Hold<Native.outcome_fn>(
                (user, job, kind, credits, failure) =>
                    guard.Run(() => Job.Lent(job, lent => outcome(Ended(lent, kind, credits, failure)))));
            long answered, earned;
            IntPtr error;
            using (var given = Options.ForC(options))
                guard.Check(Library.C.ninekw_work_with(handle, given, timeoutMs, CancelToken.Of(cancel),
                    guard.Progress(progress), decided, ended, IntPtr.Zero, out answered, out earned, out error), error);
            GC.KeepAlive(functions);
            return new Tally(answered, earned);
        }

        static bool Tell(Handle decision, Decision decided)
        {
            IntPtr error;
            if (decided == null)
                throw new InvalidOperationException("a function of Work gives a Decision, not null");
            if (decided.Text != null)
                Ninekw.Call.Check(Library.C.ninekw_decision_answer(decision, Text.ToC(decided.Text, "answer"), out error),
                    error);
            else if (decided == Decision.Skip)
                Library.C.ninekw_decision_skip(decision);
            else if (decided == Decision.LetGo)
                Library.C.ninekw_decision_let_go(decision);
            else if (decided == Decision.Working)
                Library.C.ninekw_decision_working(decision);
            return decided != Decision.Stop;
        }

        static Outcome Ended(Job job, int kind, long credits, IntPtr failure)
        {
            NinekwException error = null;
            if (failure != IntPtr.Zero)
            {
                var lent = new Handle(failure, null);
                error = NinekwException.Copied(lent, Library.C.ninekw_error_status(lent), null);
            }
            return new Outcome(job, (OutcomeKind)kind, credits > 0 ? credits : (long?)null, error);
        }
    }
}
