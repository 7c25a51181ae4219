<?php
declare(strict_types=1);

namespace Ninekw;

use FFI\CData;

/** Options on their way to C. @internal */
final class Options
{
    private readonly CData $handle;

    /** @param array<string, int|bool|string|File|Bytes> $options */
    public function __construct(array $options, File|Bytes|string|null $captcha = null)
    {
        $this->handle = Library::get()->ninekw_options_new();
        try {
            if ($captcha !== null) {
                $this->set('file-upload-01', is_string($captcha) ? new File($captcha) : $captcha);
            }
            foreach ($options as $name => $value) {
                $this->set(Call::text((string) $name, "an option's name"), $value);
            }
        } catch (\Throwable $e) {
            // PHP destructs no object whose constructor failed.
            $this->__destruct();
            throw $e;
        }
    }

    /** A copy would free the handle twice. */
    private function __clone() {}

    public function __destruct()
    {
        Library::get()->ninekw_options_free($this->handle);
    }

    /** Lives as long as this object. */
    public function handle(): CData
    {
        return $this->handle;
    }

    private function set(string $name, mixed $value): void
    {
        match (true) {
            is_int($value), is_bool($value) => Call::run('ninekw_options_set_int', $this->handle, $name, (int) $value),
            is_string($value) => Call::run('ninekw_options_set_text', $this->handle, $name, Call::text($value, $name)),
            $value instanceof File
                => Call::run('ninekw_options_set_file', $this->handle, $name, Call::text($value->path, $name)),
            $value instanceof Bytes
                => Call::run('ninekw_options_set_bytes', $this->handle, $name, $value->data, strlen($value->data)),
            default => throw new \TypeError(
                "$name must be an int, bool, string, File or Bytes, not " . get_debug_type($value),
            ),
        };
    }
}
