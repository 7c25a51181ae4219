<?php
declare(strict_types=1);

namespace Driver;

use Ninekw\{Bytes, CancelToken, File, Progress};

/** A command; see tests/drivers/README.md. */
final class Line
{
    public readonly string $word;
    /** @var array<string, string> */
    public readonly array $fields;

    public function __construct(string $text)
    {
        $parts = explode("\t", $text);
        $this->word = array_shift($parts);
        $fields = [];
        foreach ($parts as $part) {
            [$name, $value] = explode('=', $part, 2);
            $fields[$name] = rawurldecode($value);
        }
        $this->fields = $fields;
    }

    public function text(string $name): string
    {
        return $this->fields[$name] ?? '';
    }

    public function int(string $name, int $otherwise = 0): int
    {
        return (int) ($this->fields[$name] ?? $otherwise);
    }

    /** @return list<string> */
    public function list(string $name): array
    {
        return $this->text($name) === '' ? [] : explode(',', $this->text($name));
    }

    /** The options, by the types of their prefixes. */
    public function options(): array
    {
        $options = [];
        foreach ($this->fields as $field => $value) {
            [$type, $name] = explode(':', $field, 2) + [1 => null];
            if ($name !== null) {
                $options[$name] = match ($type) {
                    'text' => $value,
                    'int' => (int) $value,
                    'file' => new File($value),
                    'bytes' => new Bytes($value),
                };
            }
        }
        return $options;
    }

    /** A time limit, and what stops the call: the progress or a token. */
    public function callSettings(): array
    {
        $settings = isset($this->fields['timeout_ms']) ? ['timeoutMs' => $this->int('timeout_ms')] : [];
        if (isset($this->fields['cancel_after_ms'])) {
            $token = $this->text('cancel_by') === 'token' ? new CancelToken() : null;
            $settings['cancel'] = $token;
            $settings['progress'] = function (Progress $now) use ($token): bool {
                $over = $now->elapsedMs >= $this->int('cancel_after_ms');
                if ($over) {
                    $token?->trigger();
                }
                return $token !== null || !$over;
            };
        }
        return $settings;
    }

    public static function written(string $word, array $fields): string
    {
        foreach ($fields as $name => $value) {
            if ($value !== null) {
                $text = is_bool($value) ? (string) (int) $value : (string) $value;
                $word .= "\t$name=" . str_replace('~', '%7E', rawurlencode($text));
            }
        }
        return $word;
    }
}
