<?php
declare(strict_types=1);

namespace Ninekw;

use FFI\CData;

/** The limiters of the clients. @internal */
final class Limiter
{
    /** By the number that C hands back. @var array<int, callable> */
    private static array $limiters = [];
    private static ?CData $function = null;
    private static ?\Throwable $thrown = null;

    /** The function for C, and the number of this limiter as its `user`. @return array{CData, CData} */
    public static function add(callable $limiter): array
    {
        $c = Library::get();
        if (self::$function === null) {
            self::$function = $c->new('struct { ninekw_limiter_fn f; }');
            self::$function->f = static function (?CData $user, string $account, int $priority): int {
                try {
                    return self::$limiters[Library::get()->cast('int64_t *', $user)[0]]($account, self::PRIORITIES[$priority]);
                } catch (\Throwable $e) {
                    self::$thrown = $e;
                    return -1;
                }
            };
        }
        $number = count(self::$limiters) + 1;
        self::$limiters[$number] = $limiter;
        // Clients may outlive everything that PHP counts: this one is never freed.
        $user = $c->new('int64_t', false);
        $user->cdata = $number;
        return [self::$function->f, \FFI::addr($user)];
    }

    /** What the last limiter threw, once. */
    public static function thrown(): ?\Throwable
    {
        [$thrown, self::$thrown] = [self::$thrown, null];
        return $thrown;
    }

    private const PRIORITIES = [
        Native::PRIORITY_UPLOAD => 'upload', Native::PRIORITY_POLL => 'poll', Native::PRIORITY_OTHER => 'other',
    ];
}
