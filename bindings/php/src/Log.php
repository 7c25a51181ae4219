<?php
declare(strict_types=1);

namespace Ninekw;

use FFI\CData;

/** The loggers of the clients, which have the method log() of PSR-3. @internal */
final class Log
{
    public const LEVELS = [
        'error' => Native::LOG_ERROR, 'warning' => Native::LOG_WARNING, 'info' => Native::LOG_INFO, 'debug' => Native::LOG_DEBUG,
    ];

    /** By the number that C hands back. @var array<int, object> */
    private static array $loggers = [];
    private static ?CData $function = null;

    /** The function for C, and the number of this logger as its `user`. @return array{CData, CData} */
    public static function add(object $logger): array
    {
        $c = Library::get();
        if (self::$function === null) {
            self::$function = $c->new('struct { ninekw_log_fn f; }');
            self::$function->f = static function (?CData $user, int $level, string $name, string $line, string $fields): void {
                try {
                    $context = ['event' => $name] + json_decode($fields, true, 2, JSON_THROW_ON_ERROR);
                    $logger = self::$loggers[Library::get()->cast('int64_t *', $user)[0]];
                    $logger->log((string) array_search($level, self::LEVELS, true), $line, $context);
                } catch (\Throwable) {
                    // A logger that fails is no reason to lose an answer.
                }
            };
        }
        $number = count(self::$loggers) + 1;
        self::$loggers[$number] = $logger;
        // Clients may outlive everything that PHP counts: this one is never freed.
        $user = $c->new('int64_t', false);
        $user->cdata = $number;
        return [self::$function->f, \FFI::addr($user)];
    }
}
