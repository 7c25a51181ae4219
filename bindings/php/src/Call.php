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

    private function __construct(private ?\Closure $first, private ?\Closure $second = null) {}

    /** Calls it, and throws what it reports. */
    public static function run(string $function, mixed ...$arguments): void
    {
        $c = Library::get();
        $error = $c->new('ninekw_error *');
        // Options live in the list until the call is over.
        $plain = array_map(static fn (mixed $each): mixed => $each instanceof Options ? $each->handle() : $each, $arguments);
        $status = $c->$function(...$plain, ...[FFI::addr($error)]);
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
    public static function text(string $value, string $what): string
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
        $told = $progress === null ? null : static fn (int $id, int $phase, int $ms): int
            => $progress(new Progress($id > 0 ? $id : null, Phase::tryFrom($phase) ?? Phase::Waiting, $ms)) === false ? 0 : 1;
        return self::guarded($told, null, static fn (): mixed => $call($told === null ? null : self::functions()->progress));
    }

    /** The same for work: the functions are given C's job and decision, or what became of the job. */
    public static function withWork(\Closure $decide, ?\Closure $outcome, callable $call): mixed
    {
        return self::guarded($decide, $outcome, static fn (): mixed
            => $call(self::functions()->decide, $outcome === null ? null : self::functions()->outcome));
    }

    private static function guarded(?\Closure $first, ?\Closure $second, callable $call): mixed
    {
        self::$active[] = $self = new self($first, $second);
        try {
            $result = $call();
        } catch (Error $e) {
            throw $self->thrown ?? $e;
        } finally {
            array_pop(self::$active);
        }
        if ($self->thrown !== null) {
            throw $self->thrown;
        }
        return $result;
    }

    /** Nothing may be thrown out of a function that C calls: PHP would end. */
    private static function call(bool $second, mixed ...$arguments): int
    {
        $self = self::$active[array_key_last(self::$active)];
        if ($self->thrown !== null) {
            return 0;
        }
        try {
            return $second ? ($self->second)(...$arguments) : ($self->first)(...$arguments);
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
                => self::call(false, $id, $phase, $ms);
            $functions->decide = static fn (?CData $user, CData $job, CData $decision): int
                => self::call(false, $job, $decision);
            $functions->outcome = static fn (?CData $user, CData $job, int $word, int $credits, ?CData $error): int
                => self::call(true, $job, $word, $credits, $error);
            self::$functions = $functions;
        }
        return self::$functions;
    }
}
