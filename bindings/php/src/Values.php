<?php
declare(strict_types=1);

namespace Ninekw;

/** The file at a path, as the value of an option. */
final class File
{
    public function __construct(public readonly string $path) {}
}

/** Bytes as they are, as the value of an option. */
final class Bytes
{
    public function __construct(public readonly string $data) {}
}

/** Was an answer right? */
enum Verdict: int
{
    case Correct = Native::CORRECT;
    case Incorrect = Native::INCORRECT;
    case Unused = Native::UNUSED;
}

/** What became of a captcha. */
enum State: int
{
    case Pending = Native::STATE_PENDING;
    case Solved = Native::STATE_SOLVED;
    case Unsolved = Native::STATE_UNSOLVED;
}

/** What a call waits for: its turn, a reply, a person, another try, or the service's limit. */
enum Phase: int
{
    case Queued = Native::PHASE_QUEUED;
    case Network = Native::PHASE_NETWORK;
    case Waiting = Native::PHASE_WAITING;
    case Retrying = Native::PHASE_RETRYING;
    case HeldBack = Native::PHASE_HELD_BACK;
}

/** Which history: captchas that you submitted, that you answered, or that were answered wrongly. */
enum HistoryKind: int
{
    case Submitted = Native::HISTORY_SUBMITTED;
    case Solved = Native::HISTORY_SOLVED;
    case Wrong = Native::HISTORY_WRONG;
}

/** What to do with a job, where there is no answer. */
enum Decision
{
    /** Give it back: it cannot be answered. */
    case Skip;
    /** Neither answer nor give back. */
    case LetGo;
    /** Somebody is at it. */
    case Working;
    /** Nobody has touched it yet. */
    case Pending;
    /** Give it back, and take no more. */
    case Stop;
}

/** What became of a job. */
enum Outcome: int
{
    case Answered = Native::OUTCOME_ANSWERED;
    case Refused = Native::OUTCOME_REFUSED;
    case Skipped = Native::OUTCOME_SKIPPED;
    case Late = Native::OUTCOME_LATE;
    case LetGo = Native::OUTCOME_LET_GO;
}

/** How far a call is. */
final class Progress
{
    public function __construct(
        /** Once the captcha is accepted. */
        public readonly ?int $captchaId,
        public readonly Phase $phase,
        public readonly int $elapsedMs,
    ) {}
}

/** What was taken and answered by Client::work(). */
final class Tally
{
    public function __construct(public readonly int $answered, public readonly int $credits) {}
}

/** A reason why nothing happens: its word, and a line that says what to do. */
final class Finding
{
    public function __construct(public readonly string $name, public readonly string $message) {}
}

/** All reasons, and where known the credits and the expected time to an answer. */
final class Diagnosis
{
    /** @param list<Finding> $findings */
    public function __construct(
        public readonly array $findings,
        public readonly ?int $credits,
        public readonly ?int $expectedMs,
    ) {}
}
