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

    private static function load(): FFI
    {
        $header = (string) file_get_contents(__DIR__ . '/ninekw.ffi.h');
        $file = match (PHP_OS_FAMILY) {
            'Windows' => 'ninekw.dll',
            'Darwin' => 'libninekw.' . Native::ABI_VERSION . '.dylib',
            default => 'libninekw.so.' . Native::ABI_VERSION,
        };
        $path = (string) getenv('NINEKW_LIB');
        if ($path === '') {
            $path = is_file(__DIR__ . "/$file") ? __DIR__ . "/$file" : $file;
        }
        try {
            $versions = FFI::cdef(
                'uint32_t ninekw_abi_version(void); const char *ninekw_version(void); uint32_t ninekw_version_number(void);',
                $path,
            );
        } catch (FFI\Exception $e) {
            throw new LibraryError(
                $e->getMessage() . '; install libninekw for ' . PHP_OS_FAMILY . ' (' . 8 * PHP_INT_SIZE
                . ' bits), or name its file in NINEKW_LIB',
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
