<?php
declare(strict_types=1);

namespace Ninekw;

use FFI\CData;

/** Many captchas at once. Made by Client::batch(). */
final class Batch
{
    /** Those that were open when it was closed. @var list<int> */
    private array $left = [];

    /** @internal */
    public function __construct(private ?CData $handle) {}

    /** A copy would free the handle twice. */
    private function __clone() {}

    public function __destruct()
    {
        $this->close();
    }

    /**
     * Frees it. Captchas that are open at the service are given up if the client's setting abandon is 'abort'; else they
     * stay open, and pending() names them after this, too. Feedback that waits is given.
     */
    public function close(): void
    {
        if ($this->handle === null) {
            return;
        }
        try {
            Call::run('ninekw_batch_leave', $this->handle);
        } catch (Error) {
            // pending() names what could not be given up.
        } finally {
            $this->left = $this->pending();
            Library::get()->ninekw_batch_free($this->handle);
            $this->handle = null;
        }
    }

    /**
     * Adds a captcha, with the arguments of Client::submit(), and gives its ticket (0, 1 and so on); next() uploads it. It may
     * have a time limit of its own, and a tag that its Done has.
     */
    public function add(
        File|Bytes|string|null $captcha = null,
        array $options = [],
        ?int $timeoutMs = null,
        ?string $tag = null,
    ): int {
        $given = new Options($options, $captcha);
        return Call::number('int64_t', 'ninekw_batch_add_with', $this->handle, $given, ...self::terms($timeoutMs, $tag));
    }

    /** Adds a captcha that was submitted earlier, here or in another process; the options are those of its polls. */
    public function addSubmitted(int $id, array $options = [], ?int $timeoutMs = null, ?string $tag = null): int
    {
        $given = new Options($options);
        $terms = self::terms($timeoutMs, $tag);
        return Call::number('int64_t', 'ninekw_batch_add_submitted_with', $this->handle, $id, $given, ...$terms);
    }

    /**
     * Adds what the client's journal has of ended processes, and gives how many captchas these are: next() gives
     * each with its tag.
     */
    public function resume(): int
    {
        return Call::number('int64_t', 'ninekw_batch_resume', $this->handle);
    }

    /** @return array{int, ?string} */
    private static function terms(?int $timeoutMs, ?string $tag): array
    {
        return [$timeoutMs ?? -1, $tag === null ? null : Call::text($tag, 'tag')];
    }

    /** Ends the wait for one captcha: it ends with a CancelledError. */
    public function cancel(int $ticket): void
    {
        Library::get()->ninekw_batch_cancel($this->handle, $ticket);
    }

    /** The id of a captcha while it is pending at the service, else null. */
    public function captchaId(int $ticket): ?int
    {
        return Library::get()->ninekw_batch_captcha_id($this->handle, $ticket) ?: null;
    }

    /** Works until the next captcha is done; null if none is left. A timeout of 0 is one step: a request at most, no waiting. */
    public function next(?callable $progress = null, ?int $timeoutMs = null, ?CancelToken $cancel = null): ?Done
    {
        return $this->step('ninekw_batch_next_with', $progress, $timeoutMs, $cancel);
    }

    /** The same, but also null as soon as there is room for another captcha: for endless streams. */
    public function nextOrRoom(?callable $progress = null, ?int $timeoutMs = null, ?CancelToken $cancel = null): ?Done
    {
        return $this->step('ninekw_batch_next_or_room', $progress, $timeoutMs, $cancel);
    }

    private function step(string $function, ?callable $progress, ?int $timeoutMs, ?CancelToken $cancel): ?Done
    {
        $handle = Call::withProgress($progress, fn (?CData $told): ?CData => Call::handle(
            'done', $function, $this->handle, $timeoutMs ?? -1, $cancel?->handle, $told, null,
        ));
        if ($handle === null) {
            return null;
        }
        $c = Library::get();
        $id = $c->ninekw_done_captcha_id($handle);
        $answer = $c->ninekw_done_answer($handle);
        $error = $c->ninekw_done_error($handle);
        $done = new Done(
            $c->ninekw_done_ticket($handle),
            $id > 0 ? $id : null,
            $answer === null ? null : Answer::copied($answer),
            $error === null ? null : Error::copied($c->ninekw_error_status($error), $error),
            $c->ninekw_done_tag($handle),
            Call::got('int64_t', 'ninekw_done_price', $handle),
        );
        $c->ninekw_done_free($handle);
        return $done;
    }

    /** Notes whether an answer was right; the service is told by later calls of next(). */
    public function feedback(int|Answer $answer, Verdict $verdict): void
    {
        Call::run('ninekw_batch_feedback', $this->handle, Answer::idOf($answer), $verdict->value);
    }

    /** Gives up every captcha that nobody has answered yet, so that it is not charged. */
    public function giveUp(): void
    {
        Call::run('ninekw_batch_give_up', $this->handle);
    }

    /** How many captchas are open at the service. */
    public function inFlight(): int
    {
        return Library::get()->ninekw_batch_in_flight($this->handle);
    }

    /** How many wait for their upload. */
    public function queued(): int
    {
        return Library::get()->ninekw_batch_queued($this->handle);
    }

    /** Whether another captcha would be uploaded at once. */
    public function hasRoom(): bool
    {
        return Library::get()->ninekw_batch_has_room($this->handle) !== 0;
    }

    /** Ids of the captchas that are open at the service. @return list<int> */
    public function pending(): array
    {
        if ($this->handle === null) {
            return $this->left;
        }
        $c = Library::get();
        $count = $c->ninekw_batch_pending($this->handle, null, 0);
        $ids = $c->new('int64_t[' . max(1, $count) . ']');
        $count = min($count, $c->ninekw_batch_pending($this->handle, \FFI::addr($ids[0]), $count));
        return $count === 0 ? [] : array_map(static fn (int $i): int => $ids[$i], range(0, $count - 1));
    }
}
