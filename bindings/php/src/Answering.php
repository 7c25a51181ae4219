<?php
declare(strict_types=1);

namespace Ninekw;

use FFI;
use FFI\CData;

/** The other side: take captchas of other people and answer them. */
trait Answering
{
    /** Asks for a captcha to answer, if there is one. */
    public function nextJob(array $options = []): ?Job
    {
        $job = Call::handle('job', 'ninekw_job_next', $this->handle, new Options($options));
        return $job === null ? null : Job::owned($job);
    }

    /** Confirms the receipt of the captcha taken with withok; nextJob() does so by itself. */
    public function confirmJob(array $options = []): void
    {
        Call::run('ninekw_job_confirm', $this->handle, new Options($options));
    }

    /** Answers a captcha; gives the credits earned, if the service says. */
    public function answerJob(int|Job $job, string $answer, array $options = []): ?int
    {
        $given = new Options($options);
        $answer = Call::text($answer, 'answer');
        $credits = Call::number('int64_t', 'ninekw_job_answer', $this->handle, Job::idOf($job), $answer, $given);
        return $credits > 0 ? $credits : null;
    }

    /** Gives a captcha back: it cannot be answered. */
    public function skipJob(int|Job $job, array $options = []): void
    {
        Call::run('ninekw_job_skip', $this->handle, Job::idOf($job), new Options($options));
    }

    /** Takes no more captchas. */
    public function endJobs(): void
    {
        Call::run('ninekw_job_end', $this->handle);
    }

    /** Whether an answer of yours was right; null while nobody has said. */
    public function jobVerdict(int|Job $job, array $options = []): ?Verdict
    {
        $given = new Options($options);
        $verdict = Call::number('int32_t', 'ninekw_job_verdict', $this->handle, Job::idOf($job), $given);
        return Verdict::tryFrom($verdict);
    }

    /** A captcha's picture. */
    public function show(int|Job|Answer $id, array $options = []): Reply
    {
        return Reply::from('ninekw_show', $this->handle, Job::idOf($id), new Options($options));
    }

    /** A captcha's static file, raw or in base64. */
    public function showStatic(int|Job|Answer $id, bool $base64 = false): Reply
    {
        return Reply::from('ninekw_show_static', $this->handle, Job::idOf($id), (int) $base64);
    }

    /**
     * Takes captchas and answers them until it is told to stop.
     *
     * @param callable(Job): (string|Decision) $decide asked again and again until it decides
     * @param ?callable(Job, Outcome, ?int, ?Error): mixed $onOutcome told what became of each job, what it earned, why it
     *     was refused; false stops
     * @param ?callable(Progress): mixed $progress told how it goes, also while there is no job; false stops
     */
    public function work(
        callable $decide,
        ?callable $onOutcome = null,
        array $options = [],
        ?int $timeoutMs = null,
        ?CancelToken $cancel = null,
        ?callable $progress = null,
    ): Tally {
        $given = new Options($options);
        $decided = static fn (CData $job, CData $decision): int
            => Job::lend($job, static fn (Job $lent): int => self::tell($decision, $decide($lent)));
        $ended = static fn (CData $job, int $word, int $credits, ?CData $error): int
            => Job::lend($job, static fn (Job $lent): int => $onOutcome(
                $lent,
                Outcome::from($word),
                $credits > 0 ? $credits : null,
                $error === null ? null : Error::copied(Library::get()->ninekw_error_status($error), $error),
            ) === false ? 0 : 1);
        $answered = Library::get()->new('int64_t');
        $credits = Call::withWork(
            $progress,
            $decided,
            $onOutcome === null ? null : $ended,
            fn (?CData ...$told): int => Call::number(
                'int64_t', 'ninekw_work_with', $this->handle, $given, $timeoutMs ?? -1, $cancel?->handle,
                ...[...$told, null, FFI::addr($answered)],
            ),
        );
        return new Tally($answered->cdata, $credits);
    }

    /** 0 stops the work. */
    private static function tell(CData $decision, string|Decision $word): int
    {
        $c = Library::get();
        match ($word) {
            Decision::Skip => $c->ninekw_decision_skip($decision),
            Decision::LetGo => $c->ninekw_decision_let_go($decision),
            Decision::Working => $c->ninekw_decision_working($decision),
            Decision::Pending, Decision::Stop => null,
            default => Call::run('ninekw_decision_answer', $decision, Call::text($word, 'answer')),
        };
        return $word === Decision::Stop ? 0 : 1;
    }
}
