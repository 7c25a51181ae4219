<?php
declare(strict_types=1);

namespace Ninekw;

use FFI\CData;

/** Settings of a client on their way to C. @internal */
final class Config
{
    /** Settings of this binding. */
    private const LOG = ['log', 'log_level'];

    /** @param array<string, mixed> $settings */
    public static function client(#[\SensitiveParameter] array $settings): CData
    {
        $c = Library::get();
        $config = $c->ninekw_config_new();
        try {
            if (isset($settings['log'])) {
                Call::run('ninekw_config_set_log', $config, ...self::log($settings['log'], $settings['log_level'] ?? 'info'));
            }
            foreach ($settings as $name => $value) {
                if ($value !== null && !in_array($name, self::LOG, true)) {
                    Call::run("ninekw_config_set_$name", $config, ...self::arguments((string) $name, $value));
                }
            }
            return Call::handle('client', 'ninekw_client_new', $config);
        } finally {
            $c->ninekw_config_free($config);
        }
    }

    /** What the setter takes besides the config. @return list<mixed> */
    private static function arguments(string $name, #[\SensitiveParameter] mixed $value): array
    {
        $kind = Settings::KINDS[$name] ?? throw self::unknown($name);
        if (is_array($kind)) {
            return [self::number($kind, $name, $value)];
        }
        return match (true) {
            $kind === 'text' && is_string($value) => [Call::text($value, $name)],
            $kind === 'cancel' && $value instanceof CancelToken => [$value->handle],
            $kind === 'flag' && is_bool($value) => [(int) $value],
            ($kind === 'flag' || $kind === 'int32') && is_int($value) => [self::small($value, $name)],
            $kind === 'int64' && is_int($value) => [$value],
            $kind === 'limiter' && is_callable($value) => Limiter::add($value),
            default => throw new \TypeError("$name takes another type than " . get_debug_type($value)),
        };
    }

    /** What the setter takes besides the config. @return array{int, CData, CData} */
    private static function log(mixed $logger, mixed $level): array
    {
        if (!is_object($logger) || !is_callable([$logger, 'log'])) {
            throw new \TypeError('log takes an object with the method log() of PSR-3, not ' . get_debug_type($logger));
        }
        return [self::number(Log::LEVELS, 'log_level', $level), ...Log::add($logger)];
    }

    /** The number of a word; a number goes as it is. @param array<string, int> $words */
    private static function number(array $words, string $name, mixed $value): int
    {
        return match (true) {
            is_int($value) => self::small($value, $name),
            is_string($value) => $words[$value]
                ?? throw new \ValueError("$name must be one of " . implode(', ', array_keys($words))),
            default => throw new \TypeError("$name takes another type than " . get_debug_type($value)),
        };
    }

    private static function unknown(string $name): \ValueError
    {
        $known = [...array_keys(Settings::KINDS), ...self::LOG];
        $near = $known[Library::get()->ninekw_nearest($name, implode(' ', $known))] ?? null;
        return new \ValueError("there is no setting $name" . ($near === null ? '' : "; did you mean $near?"));
    }

    private static function small(int $value, string $name): int
    {
        return abs($value) <= 0x7fffffff ? $value : throw new \ValueError("$name is out of range: $value");
    }
}
