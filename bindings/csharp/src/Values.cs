using System;
using System.Collections.Generic;

namespace Ninekw
{
    /// <summary>Was an answer right?</summary>
    public enum Verdict
    {
        /// <summary>It was right.</summary>
        Correct = Numbers.CORRECT,
        /// <summary>It was wrong.</summary>
        Incorrect = Numbers.INCORRECT,
        /// <summary>It was not used.</summary>
        Unused = Numbers.UNUSED
    }

    /// <summary>What became of a captcha.</summary>
    public enum State
    {
        /// <summary>Nobody has answered yet.</summary>
        Pending = Numbers.STATE_PENDING,
        /// <summary>Somebody has answered.</summary>
        Solved = Numbers.STATE_SOLVED,
        /// <summary>Nobody answered in time.</summary>
        Unsolved = Numbers.STATE_UNSOLVED
    }

    /// <summary>What a call waits for.</summary>
    public enum Phase
    {
        /// <summary>Its turn.</summary>
        Queued = Numbers.PHASE_QUEUED,
        /// <summary>A reply.</summary>
        Network = Numbers.PHASE_NETWORK,
        /// <summary>A person.</summary>
        Waiting = Numbers.PHASE_WAITING,
        /// <summary>Another try.</summary>
        Retrying = Numbers.PHASE_RETRYING,
        /// <summary>The service's limit.</summary>
        HeldBack = Numbers.PHASE_HELD_BACK
    }

    /// <summary>How important an event is.</summary>
    public enum LogLevel
    {
        /// <summary>A call failed for good.</summary>
        Error = Numbers.LOG_ERROR,
        /// <summary>Something went wrong, and the library goes on: a retry, a limit.</summary>
        Warning = Numbers.LOG_WARNING,
        /// <summary>A captcha went a step ahead.</summary>
        Info = Numbers.LOG_INFO,
        /// <summary>Every request, and every wait.</summary>
        Debug = Numbers.LOG_DEBUG,
    }

    /// <summary>How urgent a request is.</summary>
    public enum Priority
    {
        /// <summary>It submits a captcha.</summary>
        Upload = Numbers.PRIORITY_UPLOAD,
        /// <summary>It asks for an answer, or works on a captcha of somebody else.</summary>
        Poll = Numbers.PRIORITY_POLL,
        /// <summary>It can wait.</summary>
        Other = Numbers.PRIORITY_OTHER
    }

    /// <summary>Which history.</summary>
    public enum HistoryKind
    {
        /// <summary>Captchas that you submitted.</summary>
        Submitted = Numbers.HISTORY_SUBMITTED,
        /// <summary>Captchas that you answered.</summary>
        Solved = Numbers.HISTORY_SOLVED,
        /// <summary>Captchas that were answered wrongly.</summary>
        Wrong = Numbers.HISTORY_WRONG
    }

    /// <summary>What became of a job.</summary>
    public enum OutcomeKind
    {
        /// <summary>The answer was taken.</summary>
        Answered = Numbers.OUTCOME_ANSWERED,
        /// <summary>The answer was refused.</summary>
        Refused = Numbers.OUTCOME_REFUSED,
        /// <summary>It was given back as decided.</summary>
        Skipped = Numbers.OUTCOME_SKIPPED,
        /// <summary>It was given back because its time was over.</summary>
        Late = Numbers.OUTCOME_LATE,
        /// <summary>It was let go as decided.</summary>
        LetGo = Numbers.OUTCOME_LET_GO
    }

    /// <summary>What to do with a job.</summary>
    public sealed class Decision
    {
        /// <summary>Give it back: it cannot be answered.</summary>
        public static readonly Decision Skip = new Decision("skip", null);
        /// <summary>Neither answer nor give back.</summary>
        public static readonly Decision LetGo = new Decision("let_go", null);
        /// <summary>Somebody is at it.</summary>
        public static readonly Decision Working = new Decision("working", null);
        /// <summary>Nobody has touched it yet.</summary>
        public static readonly Decision Pending = new Decision("pending", null);
        /// <summary>Give it back, and take no more.</summary>
        public static readonly Decision Stop = new Decision("stop", null);

        readonly string word;

        Decision(string word, string text)
        {
            this.word = word;
            Text = text;
        }

        internal string Text { get; private set; }

        /// <summary>This answer; its form goes by Job.Kind.</summary>
        public static Decision Answer(string text)
        {
            if (text == null)
                throw new ArgumentNullException("text");
            return new Decision("answer", text);
        }

        /// <summary>For instance "skip".</summary>
        public override string ToString()
        {
            return word;
        }
    }

    /// <summary>How far a call is.</summary>
    public sealed class Progress
    {
        internal Progress(long? captchaId, Phase phase, long elapsedMs)
        {
            CaptchaId = captchaId;
            Phase = phase;
            ElapsedMs = elapsedMs;
        }

        /// <summary>Null until the captcha is accepted.</summary>
        public long? CaptchaId { get; private set; }
        /// <summary>What it waits for.</summary>
        public Phase Phase { get; private set; }
        /// <summary>The time since its start.</summary>
        public long ElapsedMs { get; private set; }
    }

    /// <summary>What became of a job in Client.Work.</summary>
    public sealed class Outcome
    {
        internal Outcome(Job job, OutcomeKind kind, long? credits, NinekwException error)
        {
            Job = job;
            Kind = kind;
            Credits = credits;
            Error = error;
        }

        /// <summary>The job, until the function returns.</summary>
        public Job Job { get; private set; }
        /// <summary>What became of it.</summary>
        public OutcomeKind Kind { get; private set; }
        /// <summary>What it earned, if the service says so.</summary>
        public long? Credits { get; private set; }
        /// <summary>Why it was refused.</summary>
        public NinekwException Error { get; private set; }
    }

    /// <summary>What Client.Work has done.</summary>
    public sealed class Tally
    {
        internal Tally(long answered, long credits)
        {
            Answered = answered;
            Credits = credits;
        }

        /// <summary>How many answers were taken.</summary>
        public long Answered { get; private set; }
        /// <summary>What they earned.</summary>
        public long Credits { get; private set; }
    }

    /// <summary>A reason why nothing happens.</summary>
    public sealed class Finding
    {
        internal Finding(string name, string message)
        {
            Name = name;
            Message = message;
        }

        /// <summary>Its word, such as "low_balance".</summary>
        public string Name { get; private set; }
        /// <summary>What it is and what to do about it.</summary>
        public string Message { get; private set; }
    }

    /// <summary>All reasons, the gravest first.</summary>
    public sealed class Diagnosis
    {
        internal Diagnosis(IList<Finding> findings, long? credits, long? expectedMs)
        {
            Findings = findings;
            Credits = credits;
            ExpectedMs = expectedMs;
        }

        /// <summary>The reasons; none if nothing stands in the way.</summary>
        public IList<Finding> Findings { get; private set; }
        /// <summary>The account's credits, where known.</summary>
        public long? Credits { get; private set; }
        /// <summary>How long an answer takes just now, where known.</summary>
        public long? ExpectedMs { get; private set; }
    }
}
