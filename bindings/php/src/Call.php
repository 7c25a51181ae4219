<?php
declare(strict_types=1);

namespace Ninekw;

use FFI;
use FFI\CData;

/** Calls of C functions that give a status, and the functions that they call back. @internal */
final class Call
{
    /** Functions of the calls in progress, the innermost last. @var list<self> */
    private static array $active = [];
    /** One native function a kind: PHP frees them only when the request ends. */
    private static ?CData $functions = null;

    private ?\Throwable $thrown = null;
    /** Whether handlers of signals may run in the middle of anything: what they throw must not leave a function for C. */
    private bool $handlers = false;

    /** @param array<string, ?\Closure> $given */
    private function __construct(private array $given) {}

    /** Calls it, and throws what it reports. */
    public static function run(string $function, #[\SensitiveParameter] mixed ...$arguments): void
    {
        if (($arguments[0] ?? null) === null) {
            $owner = preg_match('/^ninekw_(batch(?!_new)|job(?=_check))/', $function, $found) ? $found[1] : 'client';
            throw new \LogicException("the $owner is closed");
        }
        $c = Library::get();
        $error = $c->new('ninekw_error *');
        // Options live in the list until the call is over.
        $plain = array_map(static fn (mixed $each): mixed => $each instanceof Options ? $each->handle() : $each, $arguments);
        $handlers = self::hold();
        $status = $c->$function(...$plain, ...[FFI::addr($error)]);
        self::release($handlers);
        if ($status === 0) {
            return;
        }
        try {
            $limiter = Limiter::thrown();
            throw Error::copied($status, $error, $limiter);
        } finally {
            $c->ninekw_error_free($error);
        }
    }

    /** The number that it fills in last. */
    public static function number(string $type, string $function, mixed ...$arguments): int
    {
        $place = Library::get()->new($type);
        self::run($function, ...$arguments, ...[FFI::addr($place)]);
        return $place->cdata;
    }

    /** The handle that it fills in last, or null. */
    public static function handle(string $type, string $function, mixed ...$arguments): ?CData
    {
        $place = Library::get()->new("ninekw_$type *");
        self::run($function, ...$arguments, ...[FFI::addr($place)]);
        return FFI::isNull($place) ? null : $place;
    }

    /** A getter's number, where it says that there is one. */
    public static function got(string $type, string $getter, mixed ...$arguments): ?int
    {
        $place = Library::get()->new($type);
        return Library::get()->$getter(...$arguments, ...[FFI::addr($place)]) !== 0 ? $place->cdata : null;
    }

    /** Text for C. */
    public static function text(#[\SensitiveParameter] string $value, string $what): string
    {
        if (str_contains($value, "\0")) {
            throw new CallerError("$what holds a NUL", Native::ERR_INVALID_UTF8, 'arguments');
        }
        return $value;
    }

    /**
     * Runs a call that may ask for progress, then throws what that threw.
     *
     * @param ?callable(Progress): mixed $progress false cancels
     * @param callable(?CData): mixed $call is given the function for C
     */
    public static function withProgress(?callable $progress, callable $call): mixed
    {
        $told = self::told($progress);
        return self::guarded(
            ['progress' => $told],
            static fn (): mixed => $call($told === null ? null : self::functions()->progress),
        );
    }

    /** The same for work: the functions are given C's job and decision, or what became of the job. */
    public static function withWork(?callable $progress, \Closure $decide, ?\Closure $outcome, callable $call): mixed
    {
        $all = ['progress' => self::told($progress), 'decide' => $decide, 'outcome' => $outcome];
        return self::guarded($all, static fn (): mixed => $call(...array_map(
            static fn (string $kind): ?CData => $all[$kind] === null ? null : self::functions()->$kind,
            array_keys($all),
        )));
    }

    private static function told(?callable $progress): ?\Closure
    {
        if ($progress === null) {
            // The handlers of signals run all the same.
            return self::handlersRun() ? static fn (): int => 1 : null;
        }
        return static fn (int $id, int $phase, int $ms): int
            => $progress(new Progress($id > 0 ? $id : null, Phase::tryFrom($phase) ?? Phase::Waiting, $ms)) === false ? 0 : 1;
    }

    /** @param array<string, ?\Closure> $functions */
    private static function guarded(array $functions, callable $call): mixed
    {
        $self = new self($functions);
        $self->handlers = self::hold();
        self::$active[] = $self;
        $result = $failure = null;
        try {
            $result = $call();
        } catch (Error $e) {
            $failure = $e;
        } catch (\Throwable $e) {
            $self->thrown ??= $e;
        }
        array_pop(self::$active);
        try {
            self::release($self->handlers);
        } catch (\Throwable $e) {
            $self->thrown ??= $e;
        }
        if ($self->thrown === null) {
            return $failure === null ? $result : throw $failure;
        }
        try {
            // The captcha that was at stake comes out as the previous exception.
            throw $failure ?? self::finished($result) ?? $self->thrown;
        } finally {
            throw $self->thrown;
        }
    }

    /** Names the captcha of a result that an exception keeps from its caller. */
    private static function finished(mixed $result): ?CancelledError
    {
        $id = is_int($result) ? $result : $result?->captchaId ?? $result?->id ?? null;
        return $id === null ? null : new CancelledError(
            "captcha $id was submitted, then a handler threw", Native::ERR_CANCELLED, 'handler', captchaId: $id,
        );
    }

    private static function handlersRun(): bool
    {
        return function_exists('pcntl_async_signals') && pcntl_async_signals();
    }

    /** Keeps handlers of signals waiting. */
    private static function hold(): bool
    {
        return self::handlersRun() && pcntl_async_signals(false);
    }

    /** Lets them run, those first that waited. */
    private static function release(bool $held): void
    {
        if ($held) {
            pcntl_async_signals(true);
            pcntl_signal_dispatch();
        }
    }

    /** Nothing may be thrown out of a function that C calls: PHP would end. */
    private static function call(string $kind, mixed ...$arguments): int
    {
        $self = self::$active[array_key_last(self::$active)];
        if ($self->thrown !== null) {
            return 0;
        }
        try {
            if ($self->handlers) {
                pcntl_signal_dispatch();
            }
            return ($self->given[$kind])(...$arguments);
        } catch (\Throwable $e) {
            $self->thrown = $e;
            return 0;
        }
    }

    private static function functions(): CData
    {
        if (self::$functions === null) {
            $functions = Library::get()->new(
                'struct { ninekw_progress_fn progress; ninekw_decide_fn decide; ninekw_outcome_fn outcome; }',
            );
            $functions->progress = static fn (?CData $user, int $id, int $phase, int $ms): int
                => self::call('progress', $id, $phase, $ms);
            $functions->decide = static fn (?CData $user, CData $job, CData $decision): int
                => self::call('decide', $job, $decision);
            $functions->outcome = static fn (?CData $user, CData $job, int $word, int $credits, ?CData $error): int
                => self::call('outcome', $job, $word, $credits, $error);
            self::$functions = $functions;
        }
        return self::$functions;
    }
}
