<?php
declare(strict_types=1);

namespace Ninekw;

use FFI\CData;

/**
 * One account. Options of a call are parameters by the service's names: strings, ints, bools, File or Bytes. A captcha is
 * a path, a File, Bytes, or null with all in the options. Times are milliseconds; null is the default.
 */
final class Client
{
    use Account;
    use Answering;

    private ?CData $handle;

    /**
     * Settings are those of ninekw.h, such as timeout_ms, proxy, share ('machine'), limiter (a callable); and log, a logger as
     * PSR-3 has them, with log_level ('error', 'warning', 'info', 'debug').
     */
    public function __construct(
        #[\SensitiveParameter] ?string $api_key = null,
        ?string $url = null,
        #[\SensitiveParameter] mixed ...$settings,
    ) {
        $this->handle = Config::client([
            'api_key' => $api_key ?? (string) getenv('NINEKW_API_KEY'),
            'base_url' => $url ?? (getenv('NINEKW_URL') ?: null),
        ] + $settings);
    }

    /** A copy would free the handle twice. */
    private function __clone() {}

    public function __destruct()
    {
        $this->close();
    }

    /** Frees it. Calls after this fail. */
    public function close(): void
    {
        if (isset($this->handle)) {
            Library::get()->ninekw_client_free($this->handle);
        }
        $this->handle = null;
    }

    /**
     * The same client, each of whose calls has this time limit, from its beginning, and this token:
     * `$client->within(2000)->balance()`. What a call is given itself counts instead; a batch or solveMany has them for all of
     * it, from its making. Closing it leaves this one open.
     */
    public function within(?int $timeoutMs = null, ?CancelToken $cancel = null): self
    {
        $handle = Call::handle('client', 'ninekw_client_within', $this->handle, $timeoutMs ?? -1, $cancel?->handle);
        $view = clone $this;
        $view->handle = $handle;
        return $view;
    }

    /** Without the key. @return array<string, string> */
    public function __debugInfo(): array
    {
        return ['state' => isset($this->handle) ? 'open' : 'closed'];
    }

    /** Load of the service: workers online, queues, solve times. */
    public function serverStatus(): ServerStatus
    {
        return ServerStatus::from('ninekw_server_status', $this->handle);
    }

    /** Credits left. */
    public function balance(): int
    {
        return Call::number('int64_t', 'ninekw_balance', $this->handle);
    }

    /** Submits a captcha and gives its id. `$progress` is told a Progress and may give false to cancel. */
    public function submit(
        File|Bytes|string|null $captcha = null,
        array $options = [],
        ?callable $progress = null,
        ?int $timeoutMs = null,
        ?CancelToken $cancel = null,
    ): int {
        $given = new Options($options, $captcha);
        return Call::withProgress($progress, fn (?CData $told): int => Call::number(
            'int64_t', 'ninekw_submit_with', $this->handle, $given, $timeoutMs ?? -1, $cancel?->handle, $told, null,
        ));
    }

    /** Asks once whether a captcha is answered; retryInMs says when to ask again. */
    public function poll(int|Answer $id, array $options = []): Answer
    {
        return Answer::from('ninekw_poll_with', $this->handle, Answer::idOf($id), new Options($options));
    }

    /** Waits for the answer to a captcha, submitted here or in another process. */
    public function wait(
        int|Answer $id,
        ?callable $progress = null,
        ?int $timeoutMs = null,
        ?CancelToken $cancel = null,
    ): Answer {
        return Call::withProgress($progress, fn (?CData $told): Answer => Answer::from(
            'ninekw_wait_with', $this->handle, Answer::idOf($id), $timeoutMs ?? -1, $cancel?->handle, $told, null,
        ));
    }

    /** Submits a captcha and waits for its answer. */
    public function solve(
        File|Bytes|string|null $captcha = null,
        array $options = [],
        ?callable $progress = null,
        ?int $timeoutMs = null,
        ?CancelToken $cancel = null,
    ): Answer {
        $given = new Options($options, $captcha);
        return Call::withProgress($progress, fn (?CData $told): Answer => Answer::from(
            'ninekw_solve_with', $this->handle, $given, $timeoutMs ?? -1, $cancel?->handle, $told, null,
        ));
    }

    /** Says whether an answer was right. */
    public function feedback(int|Answer $answer, Verdict $verdict, array $options = []): void
    {
        $given = new Options($options);
        Call::run('ninekw_feedback_with', $this->handle, Answer::idOf($answer), $verdict->value, $given);
    }

    /** Tells the journal that an answer is where it belongs, so that it need not be kept. */
    public function acknowledge(int|Answer $answer): void
    {
        Call::run('ninekw_acknowledge', $this->handle, Answer::idOf($answer));
    }

    /** Makes the journal forget what it has under a tag: a captcha that is added under it is uploaded and paid for. */
    public function forget(string $tag): void
    {
        Call::run('ninekw_forget', $this->handle, Call::text($tag, 'tag'));
    }

    /** Calls any action by its name. */
    public function call(string $action, array $options = []): Reply
    {
        $given = new Options($options);
        return Reply::from('ninekw_call', $this->handle, Call::text($action, 'action'), $given);
    }

    /** An empty batch, for many captchas at once. */
    public function batch(): Batch
    {
        return new Batch(Call::handle('batch', 'ninekw_batch_new', $this->handle));
    }

    /** Solves captchas, each a path, File, Bytes or an array of options, as they come; gives each when it is done. */
    public function solveMany(iterable $captchas, array $options = []): Many
    {
        return new Many($this->batch(), $captchas, $options);
    }
}
