<?php
// What a logger hears, and what it may do; a part of own.php.
declare(strict_types=1);

use Ninekw\{Client, LibraryError, Native, NetworkError};

/** Keeps what it hears, then does something. */
final class Notes
{
    /** @var list<array{string, string, array<string, mixed>}> */
    public array $heard = [];

    public function __construct(public ?Closure $then = null) {}

    /** @param array<string, mixed> $context */
    public function log(mixed $level, string|Stringable $message, array $context = []): void
    {
        $this->heard[] = [$level, (string) $message, $context];
        ($this->then ?? static fn () => null)();
    }
}

$notes = new Notes();
$logged = new Client(null, null, ...$quick, log: $notes);
gc_collect_cycles();
foreach ([null, static fn () => true] as $progress) {
    $notes->heard = [];
    $id = $logged->solve($picture, ['nomd5' => 1], $progress)->id;
    check('two events', $notes->heard === [
        ['info', "upload_accepted captcha_id=$id kind=text", ['event' => 'upload_accepted', 'captcha_id' => $id, 'kind' => 'text']],
        ['info', "answer_received captcha_id=$id kind=text", ['event' => 'answer_received', 'captcha_id' => $id, 'kind' => 'text']],
    ]);
}
$all = new Notes();
$logged = new Client(null, null, ...$quick, log: $all, log_level: 'debug');
$logged->balance();
check('every request', array_column($all->heard, 0) === ['debug', 'debug'] && $all->heard[1][2]['http_status'] === 200);
check('no key', !str_contains(serialize($all->heard), getenv('NINEKW_API_KEY')));
$failures = new Notes();
$logged = new Client(null, 'http://127.0.0.1:9', retries: 0, log: $failures, log_level: 'error');
throws('logged', NetworkError::class, fn () => $logged->balance());
check('a failure', array_column($failures->heard, 0) === ['error'] && $failures->heard[0][2]['event'] === 'call_failed');
$bad = new Notes(fn () => throw new DomainException('mine'));
$logged = new Client(null, null, ...$quick, log: $bad, log_level: 'debug');
check('a logger that throws', $logged->solve($picture)->text === getenv('NINEKW_TEST_ANSWER') && count($bad->heard) > 3);
$statuses = [];
$calling = new Notes(function () use (&$logged, &$statuses): void {
    try {
        $logged->balance();
    } catch (LibraryError $e) {
        $statuses[] = $e->status;
    }
});
$logged = new Client(null, null, ...$quick, log: $calling);
check('a logger that calls', $logged->solve($picture, ['nomd5' => 1])->text === getenv('NINEKW_TEST_ANSWER'));
check('is told that it may not', $statuses === [Native::ERR_BUSY, Native::ERR_BUSY]);
throws('a logger that is none', TypeError::class, fn () => new Client(log: 'info'), 'PSR-3');
throws('an unknown level', ValueError::class, fn () => new Client(log: $notes, log_level: 'loud'), 'warning');
$calling->then = null;
unset($logged, $notes, $all, $failures, $bad, $calling, $statuses, $progress, $id);
