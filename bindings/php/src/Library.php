<?php
declare(strict_types=1);

namespace Ninekw;

use FFI;

/** The loaded C library. @internal */
final class Library
{
    private static ?FFI $ffi = null;

    /** Its functions and constants, by their names in ninekw.h. */
    public static function get(): FFI
    {
        return self::$ffi ??= self::load();
    }

    /**
     * Where it may be. Windows would look in the current folder for a name without a path.
     *
     * @return non-empty-list<string>
     */
    private static function places(string $system): array
    {
        return match ($system) {
            'Windows' => [
                __DIR__ . '\\ninekw.dll', dirname(PHP_BINARY) . '\\ninekw.dll',
                (getenv('SystemRoot') ?: 'C:\\Windows') . '\\System32\\ninekw.dll',
            ],
            'Darwin' => [__DIR__ . '/libninekw.' . Native::ABI_VERSION . '.dylib', 'libninekw.' . Native::ABI_VERSION . '.dylib'],
            default => [__DIR__ . '/libninekw.so.' . Native::ABI_VERSION, 'libninekw.so.' . Native::ABI_VERSION],
        };
    }

    private static function load(): FFI
    {
        // Beside this file in a package, once for all languages in the repository.
        $headers = [__DIR__ . '/ninekw.ffi.h', __DIR__ . '/../../../include/ninekw.ffi.h'];
        $header = (string) file_get_contents(is_file($headers[0]) ? $headers[0] : $headers[1]);
        $places = self::places(PHP_OS_FAMILY);
        $path = (string) getenv('NINEKW_LIB') ?: array_values(array_filter($places, is_file(...)))[0] ?? end($places);
        try {
            $versions = FFI::cdef(
                'uint32_t ninekw_abi_version(void); const char *ninekw_version(void); uint32_t ninekw_version_number(void);',
                $path,
            );
        } catch (FFI\Exception $e) {
            throw new LibraryError(
                $e->getMessage() . '; install libninekw for ' . PHP_OS_FAMILY . ' (' . 8 * PHP_INT_SIZE
                . ' bits), or name its file in NINEKW_LIB; tried was ' . (getenv('NINEKW_LIB') ?: implode(', ', $places)),
                Native::ERR_INTERNAL,
                'library',
            );
        }
        $found = $versions->ninekw_abi_version();
        if ($found !== Native::ABI_VERSION || $versions->ninekw_version_number() < Native::VERSION_NUMBER) {
            throw new LibraryError(
                'this binding needs libninekw ' . Native::VERSION . ' or newer with ABI ' . Native::ABI_VERSION
                . ", but $path is " . $versions->ninekw_version() . " with ABI $found",
                Native::ERR_INTERNAL,
                'library',
            );
        }
        return FFI::cdef($header, $path);
    }
}
