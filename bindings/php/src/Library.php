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
     * Where it may be: beside this file, in the package's folder for this system, or where the system looks. Windows would
     * look in the current folder for a name without a path.
     *
     * @return non-empty-list<string>
     */
    private static function places(string $system): array
    {
        $abi = Native::ABI_VERSION;
        [$word, $file] = match ($system) {
            'Windows' => ['windows', 'ninekw.dll'],
            'Darwin' => ['macos', "libninekw.$abi.dylib"],
            default => ['linux', "libninekw.so.$abi"],
        };
        $slash = $system === 'Windows' ? '\\' : '/';
        $native = static fn (string $platform): string =>
            implode($slash, [dirname(__DIR__), 'native', $platform, $file]);
        $places = [__DIR__ . $slash . $file, ...array_map($native, Native::PLATFORMS[$word . 8 * PHP_INT_SIZE] ?? [])];
        if ($system !== 'Windows') {
            return [...$places, $file];
        }
        $windows = getenv('SystemRoot') ?: 'C:\\Windows';
        return [...$places, dirname(PHP_BINARY) . '\\ninekw.dll', $windows . '\\System32\\ninekw.dll'];
    }

    /** The versions of the first library that this system can load, and its place. */
    private static function find(): array
    {
        $named = (string) getenv('NINEKW_LIB');
        $tried = $named !== '' ? [$named] : self::places(PHP_OS_FAMILY);
        $reason = 'libninekw is not there';
        foreach ($tried as $place) {
            if ($named === '' && strpbrk($place, '/\\') !== false && !is_file($place)) {
                continue;
            }
            try {
                $versions = FFI::cdef(
                    'uint32_t ninekw_abi_version(void); const char *ninekw_version(void); uint32_t ninekw_version_number(void);',
                    $place,
                );
                return [$versions, $place];
            } catch (FFI\Exception $e) {
                $reason = $e->getMessage();
            }
        }
        throw new LibraryError(
            "$reason; install libninekw for " . PHP_OS_FAMILY . ' (' . 8 * PHP_INT_SIZE
            . ' bits), or name its file in NINEKW_LIB; tried was ' . implode(', ', $tried),
            Native::ERR_INTERNAL,
            'library',
        );
    }

    private static function load(): FFI
    {
        // Beside this file in a package, once for all languages in the repository.
        $headers = [__DIR__ . '/ninekw.ffi.h', __DIR__ . '/../../../include/ninekw.ffi.h'];
        $header = (string) file_get_contents(is_file($headers[0]) ? $headers[0] : $headers[1]);
        [$versions, $path] = self::find();
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
