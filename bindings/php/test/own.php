<?php
// What PHP programs may do to the binding, against a local service; the environment is set by `cargo xtask test`.
declare(strict_types=1);

require __DIR__ . '/../src/autoload.php';

use Ninekw\{Bytes, CallerError, CancelToken, CancelledError, Client, DeadlineError, Decision, Error, Job, NetworkError, Ninekw};
use Ninekw\{OutcomeError, Verdict};

$checks = 0;
$failed = 0;

function check(string $what, bool $right): void
{
    global $checks, $failed;
    $checks++;
    if (!$right) {
        $failed++;
        echo "FAILED: $what\n";
    }
}

function throws(string $what, string $expected, callable $run, string $words = ''): ?Throwable
{
    try {
        $run();
    } catch (Throwable $e) {
        $right = $e instanceof $expected && str_contains($e->getMessage(), $words);
        check("$what: " . $e::class . ': ' . $e->getMessage(), $right);
        // For the runner, which compares with the table of errors.
        echo $right ? "caught: $what = $expected\n" : '';
        return $e;
    }
    check("$what: nothing thrown", false);
    return null;
}

$picture = getenv('NINEKW_TEST_PICTURE');
$quick = ['min_interval_ms' => 0, 'first_poll_ms' => 0, 'poll_interval_ms' => 1, 'polling' => 'fast'];
$client = new Client(null, null, ...$quick);

// Arguments of wrong types and ranges.
throws('a fraction', TypeError::class, fn () => $client->wait(1.9));
throws('a word for an id', TypeError::class, fn () => $client->wait('7'));
throws('2^63', TypeError::class, fn () => $client->wait(2 ** 63));
throws('not a number', TypeError::class, fn () => $client->wait(NAN));
throws('null for an id', TypeError::class, fn () => $client->wait(null));
throws('a fraction as an option', TypeError::class, fn () => $client->solve($picture, ['maxtimeout' => 90.5]), 'maxtimeout');
throws('a list as an option', TypeError::class, fn () => $client->solve($picture, ['maxtimeout' => [90]]));
throws('a NUL in a text', CallerError::class, fn () => $client->solve($picture, ['textinstructions' => "a\0b"]), 'NUL');
throws('a NUL in an answer', CallerError::class, fn () => $client->answerJob(1, "a\0b"), 'NUL');
throws('an unknown setting', ValueError::class, fn () => new Client(time_out: 1), 'time_out');
throws('a setting of the wrong type', TypeError::class, fn () => new Client(timeout_ms: '1000'), 'timeout_ms');
throws('a setting out of range', ValueError::class, fn () => new Client(retries: 2 ** 40), 'retries');
throws('an unknown word', ValueError::class, fn () => new Client(polling: 'rude'), 'polite');
throws('an unknown option', CallerError::class, fn () => $client->solve($picture, ['max_time' => 1]), 'max_time');
throws('a file that is missing', CallerError::class, fn () => $client->solve('/nowhere.png'), 'nowhere');

// The key is in no trace, whatever is printed of it.
ini_set('zend.exception_ignore_args', '0');
$key = getenv('NINEKW_API_KEY');
$make = [
    'a bad setting' => fn () => new Client($key, timeout_ms: 'long'),
    'an unknown setting' => fn () => new Client($key, null, time_out_ms: 1),
    'a bad url' => fn () => new Client(api_key: $key, url: 'nowhere'),
    'a NUL' => fn () => new Client("$key\0"),
];
foreach ($make as $what => $run) {
    try {
        $run();
        check("$what: nothing thrown", false);
    } catch (Throwable $e) {
        $shown = $e . print_r($e, true);
        check("the key is not in the trace of $what", !str_contains($shown, $key));
    }
}
throws('a setting is suggested', ValueError::class, fn () => new Client(time_out_ms: 1), 'did you mean timeout_ms');
check('the key is not shown', !str_contains(print_r($client, true) . serialize(print_r($client, true)), getenv('NINEKW_API_KEY')));

// What a callback does ends the call, not the program.
$mine = static fn () => throw new DomainException('mine');
throws('thrown in progress', DomainException::class, fn () => $client->solve($picture, [], $mine), 'mine');
throws('false in progress', OutcomeError::class, fn () => $client->solve($picture, [], fn () => false));
$worker = new Client(null, getenv('NINEKW_TEST_JOBS_URL'), min_interval_ms: 0, job_interval_ms: 1);
throws('thrown in decide', DomainException::class, fn () => $worker->work($mine), 'mine');
throws('a decision of the wrong type', TypeError::class, fn () => $worker->work(fn () => 7));
throws('an answer with a NUL', CallerError::class, fn () => $worker->work(fn () => "a\0b"), 'NUL');
throws('thrown in onOutcome', DomainException::class, fn () => $worker->work(fn () => 'abc', $mine), 'mine');
$kept = null;
$tally = $worker->work(function (Job $job) use (&$kept): string {
    $kept = $job;
    return 'abc';
}, fn () => false);
check('one answered', $tally->answered === 1 && $kept->id() === 0 && $kept->kind() === null);
check('stopped', $worker->work(fn () => Decision::Stop)->answered === 0);
$limited = new Client(limiter: $mine, retries: 0);
$e = throws('thrown in the limiter', NetworkError::class, fn () => $limited->balance());
check('the limiter\'s exception is the previous one', $e->getPrevious() instanceof DomainException);
$asked = [];
(new Client(limiter: function (string $account, string $priority) use (&$asked): int {
    $asked[] = $priority;
    return 0;
}))->balance();
check('the limiter is asked', $asked === ['other']);
require __DIR__ . '/log.php';
$before = memory_get_usage();
for ($i = 0; $i < 500; $i++) {
    throws('a closure a call', OutcomeError::class, fn () => $client->wait(1, fn () => $i < 0));
}
check('closures are not kept: ' . (memory_get_usage() - $before), memory_get_usage() - $before < 100_000);

// Copies are refused, as both would free the handle.
$reply = $client->settings();
foreach ([$client, $client->batch(), $reply, new CancelToken()] as $handle) {
    throws('a clone of ' . $handle::class, \Error::class, fn () => clone $handle, '__clone');
    throws('serialized: ' . $handle::class, Exception::class, fn () => serialize($handle), 'not allowed');
}
throws('a clone of a job', \Error::class, fn () => $worker->work(fn (Job $job) => clone $job), '__clone');
unset($handle, $reply);

// What is left early is named, or given up.
foreach (['keep' => 3, 'abort' => 0] as $abandon => $open) {
    $quiet = new Client(null, getenv('NINEKW_TEST_JOBS_URL'), min_interval_ms: 0, first_poll_ms: 0, abandon: $abandon);
    $many = $quiet->solveMany((function () use ($picture) {
        yield $picture;
        yield $picture;
        yield $picture;
        throw new DomainException('enough');
    })());
    throws('leaving early', DomainException::class, function () use ($many): void {
        foreach ($many as $done) {
            check('nothing is done', false);
        }
    });
    check("$abandon: " . count($many->pending()) . ' are named', count($many->pending()) === $open);
    $batch = $quiet->batch();
    $first = $batch->add($picture, [], 60000, 'first ä');
    $second = $batch->add($picture, tag: 'second');
    $batch->cancel($second);
    $done = $batch->next();
    check('one is cancelled', $done->ticket === $second && $done->tag === 'second' && $done->error instanceof CancelledError);
    throws('the other is not', DeadlineError::class, fn () => $batch->next(null, 300));
    check('its id is known', [$batch->captchaId($first)] === $batch->pending() && $batch->captchaId($second) === null);
    $batch->cancel($first);
    check('a tag comes back', $batch->next()->tag === 'first ä' && $batch->pending() === []);
    $batch->add($picture);
    throws('a deadline', DeadlineError::class, fn () => $batch->next(null, 300));
    $batch->close();
    check("$abandon: a closed batch names them", count($batch->pending()) === min($open, 1));
}
$many = $client->solveMany([$picture, $picture]);
foreach ($many as $done) {
    break;
}
unset($done);
check('left after the first', count($many->pending()) <= 1);

// Left after the first of twelve: the service knows of none that the program does not.
foreach (['keep', 'abort'] as $abandon) {
    $early = new Client(null, getenv('NINEKW_TEST_LEAVING_URL'), min_interval_ms: 0, first_poll_ms: 0, poll_interval_ms: 10,
        polling: 'fast', abandon: $abandon);
    $many = $early->solveMany(array_fill(0, 12, $picture));
    foreach ($many as $done) {
        break;
    }
    echo implode(' ', ['known:', $done->captchaId, ...$many->pending()]), "\n";
    $batch = $early->batch();
    for ($i = 0; $i < 12; $i++) {
        $batch->add($picture);
    }
    $done = $batch->next();
    $batch->feedback($done->answer, Verdict::Correct);
    $batch->close();
    check("$abandon: eleven are named", $abandon === 'abort' || count($batch->pending()) === 11);
    echo implode(' ', ['known:', $done->captchaId, ...$batch->pending()]), "\nright: $done->captchaId\n";
}
unset($early, $done);

// Without an address there is the default.
$set = getenv('NINEKW_URL');
foreach (['NINEKW_URL', 'NINEKW_URL='] as $url) {
    putenv($url);
    check("$url is the default", (new Client())->batch()->inFlight() === 0);
}
putenv("NINEKW_URL=$set");

// A handler of a signal that throws, with and without a progress function.
if (function_exists('pcntl_async_signals')) {
    pcntl_async_signals(true);
    foreach (['with' => fn () => null, 'without' => null] as $what => $progress) {
        foreach (['solve' => $picture, 'wait' => null] as $call => $given) {
            $calm = new Client(null, getenv('NINEKW_TEST_JOBS_URL'), min_interval_ms: 0, first_poll_ms: 60_000);
            pcntl_signal(SIGALRM, static fn () => throw new DomainException('alarm'));
            pcntl_alarm(1);
            $arguments = $call === 'solve' ? [$given, [], $progress, 5000] : [$calm->submit($picture), $progress, 5000];
            $e = throws("a handler, $what progress, $call", DomainException::class, fn () => $calm->$call(...$arguments), 'alarm');
            $previous = $e?->getPrevious();
            check("$call names the captcha", $previous instanceof OutcomeError && $previous->captchaId > 0);
        }
    }
    pcntl_signal(SIGALRM, SIG_DFL);
    check('handlers run as before', pcntl_async_signals());
    pcntl_async_signals(false);
}

// On Windows no place is without a path.
$places = (new ReflectionMethod(\Ninekw\Library::class, 'places'))->invoke(null, 'Windows');
$bare = array_filter($places, static fn (string $place): bool => !str_contains($place, '\\'));
check('full paths: ' . implode(', ', $places), $bare === []);

// Text is UTF-8, and numbers have 64 bits.
$answer = $client->solve($picture, ['textinstructions' => 'höhe 漢字 😀', 'nomd5' => true]);
check('an answer', $answer->text === getenv('NINEKW_TEST_ANSWER'));
check('bytes', $client->submit(new Bytes(file_get_contents($picture))) > 0);
throws('bytes that are no text', CallerError::class, fn () => $client->solve($picture, ['textinstructions' => "\xff"]), 'UTF-8');
$e = throws('a big id', Error::class, fn () => $client->wait(PHP_INT_MAX, null, 0));
check('comes back exact', $e->captchaId === null || $e->captchaId === PHP_INT_MAX);

// A token, also from a signal handler.
$token = new CancelToken();
$token->trigger();
throws('cancelled', CancelledError::class, fn () => $client->solve($picture, [], null, null, $token));
check('triggered', $token->isTriggered());
$token->reset();
check('reset', !$token->isTriggered());

// The numbers' meanings.
check('status', str_contains(Ninekw::statusMessage(902), 'in use') && $e->statusName() !== null);
check('code', Ninekw::serviceCode(11)['category'] === 'balance' && Ninekw::serviceCode(999) === null);
check('version', str_contains(Ninekw::buildInfo(), Ninekw::version()));

// Closed twice, used after.
$batch = $client->batch();
$batch->close();
$batch->close();
foreach ([['add', $picture], ['addSubmitted', 1], ['next'], ['nextOrRoom'], ['feedback', 1, Verdict::Correct], ['giveUp']] as $given) {
    $name = array_shift($given);
    throws("$name of a closed batch", LogicException::class, fn () => $batch->$name(...$given), 'the batch is closed');
}
$client->close();
$client->close();
$calls = [['balance'], ['submit', $picture], ['poll', 1], ['wait', 1], ['solve', $picture], ['feedback', $answer, Verdict::Correct],
    ['batch'], ['serverStatus'], ['nextJob'], ['show', 1], ['endJobs'], ['work', fn () => 'stop']];
foreach ($calls as $given) {
    $name = array_shift($given);
    throws("$name of a closed client", LogicException::class, fn () => $client->$name(...$given), 'the client is closed');
}

// A view has limits for each of its calls, and shares the rest.
$asked = 0;
$whole = new Client(null, null, ...$quick, limiter: function () use (&$asked): int {
    $asked++;
    return 0;
});
$view = $whole->within(0);
throws('a limit', DeadlineError::class, fn () => $view->balance());
throws('a limit of a wait', DeadlineError::class, fn () => $view->solve($picture));
throws('a limit of many', DeadlineError::class, fn () => iterator_to_array($view->solveMany([$picture])));
check('its client has none', $whole->balance() > 0);
check("one's own counts instead", $view->solve($picture, timeoutMs: 20000)->text === getenv('NINEKW_TEST_ANSWER'));
$view->close();
$view->close();
throws('a closed view', LogicException::class, fn () => $view->balance(), 'the client is closed');
$token = new CancelToken();
$token->trigger();
throws('a token of a view', CancelledError::class, fn () => $whole->within(null, $token)->settings());
throws('a limit of the wrong type', TypeError::class, fn () => $whole->within('7'));
throws('a limit out of range', CallerError::class, fn () => $whole->within(-7), 'timeout_ms');
$view = $whole->within(20000);
$whole->close();
unset($whole);
$asked = 0;
check('a view keeps its limiter', $view->balance() > 0 && $asked === 1);
$view->close();

// The library is missing, or another one.
function load_with(string $library): string
{
    $code = 'require "' . __DIR__ . '/../src/autoload.php"; try { Ninekw\Ninekw::version(); } '
        . 'catch (Ninekw\LibraryError $e) { echo $e->getMessage(); }';
    return (string) shell_exec('NINEKW_LIB=' . escapeshellarg($library) . ' php -r ' . escapeshellarg($code));
}
$said = load_with('/nowhere/libninekw.so');
check("a missing library: $said", str_contains($said, '/nowhere/') && str_contains($said, 'NINEKW_LIB'));
$said = load_with(getenv('NINEKW_TEST_WRONG_ABI'));
check("another ABI: $said", str_contains($said, 'ABI 99') && str_contains($said, getenv('NINEKW_TEST_WRONG_ABI')));
$said = load_with(getenv('NINEKW_TEST_OLD'));
check("an older library: $said", str_contains($said, 'or newer'));

// Everything is freed.
for ($i = 0; $i < 50; $i++) {
    (new Client())->batch();
}
unset($client, $worker, $limited, $batch, $answer, $token, $kept, $e, $tally, $quiet, $many, $calm, $make, $run, $arguments, $previous);
gc_collect_cycles();
$live = FFI::cdef('int64_t ninekw__testing_live_handles(void);', getenv('NINEKW_LIB'))->ninekw__testing_live_handles();
check("$live handles are left", $live === 0);

echo $checks - $failed, " of $checks checks passed\n";
exit($failed === 0 ? 0 : 1);
