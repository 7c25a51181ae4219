<?php
declare(strict_types=1);

namespace Ninekw;

use FFI\CData;

/** Settings of a client on their way to C; see ninekw_config_set_* in ninekw.h. @internal */
final class Config
{
    private const WORDS = [
        'polling' => [
            'polite' => Native::POLLING_POLITE, 'balanced' => Native::POLLING_BALANCED, 'fast' => Native::POLLING_FAST,
        ],
        'abandon' => ['keep' => Native::ABANDON_KEEP, 'abort' => Native::ABANDON_ABORT],
        'share' => ['process' => Native::SHARE_PROCESS, 'machine' => Native::SHARE_MACHINE, 'auto' => Native::SHARE_AUTO],
        'tls_roots' => ['system' => Native::TLS_ROOTS_SYSTEM, 'bundled' => Native::TLS_ROOTS_BUNDLED],
    ];

    /** @param array<string, mixed> $settings */
    public static function client(#[\SensitiveParameter] array $settings): CData
    {
        $c = Library::get();
        $config = $c->ninekw_config_new();
        try {
            foreach ($settings as $name => $value) {
                if ($value !== null) {
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
        $kind = Native::SETTINGS[$name] ?? throw self::unknown($name);
        $words = self::WORDS[$name] ?? null;
        if ($words !== null && is_string($value)) {
            return [$words[$value] ?? throw new \ValueError("$name must be one of " . implode(', ', array_keys($words)))];
        }
        return match (true) {
            $kind === 'text' && is_string($value) => [Call::text($value, $name)],
            $kind === 'cancel' && $value instanceof CancelToken => [$value->handle],
            $kind === 'int32' && is_bool($value) => [(int) $value],
            $kind === 'int32' && is_int($value) => [self::small($value, $name)],
            $kind === 'int64' && is_int($value) => [$value],
            $kind === 'limiter' && is_callable($value) => Limiter::add($value),
            default => throw new \TypeError("$name takes another type than " . get_debug_type($value)),
        };
    }

    private static function unknown(string $name): \ValueError
    {
        $near = array_keys(Native::SETTINGS);
        usort($near, static fn (string $a, string $b): int => levenshtein($name, $a) <=> levenshtein($name, $b));
        return new \ValueError("there is no setting $name; did you mean $near[0]?");
    }

    private static function small(int $value, string $name): int
    {
        return abs($value) <= 0x7fffffff ? $value : throw new \ValueError("$name is out of range: $value");
    }
}
