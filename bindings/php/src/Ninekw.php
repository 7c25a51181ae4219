<?php
declare(strict_types=1);

namespace Ninekw;

/** The loaded library, and what its numbers mean. */
final class Ninekw
{
    public static function version(): string
    {
        return Library::get()->ninekw_version();
    }

    /** Version, ABI, target and TLS of the loaded library in one line, for bug reports. */
    public static function buildInfo(): string
    {
        return Library::get()->ninekw_build_info();
    }

    /** What a number of Error::$status means. */
    public static function statusMessage(int $status): ?string
    {
        return Library::get()->ninekw_status_message($status);
    }

    /** What the service means by a code. @return ?array{text: string, advice: string, category: string} */
    public static function serviceCode(int $code): ?array
    {
        $c = Library::get();
        $text = $c->ninekw_service_code_text($code);
        return $text === null ? null : [
            'text' => $text,
            'advice' => $c->ninekw_service_code_advice($code),
            'category' => $c->ninekw_service_code_category($code),
        ];
    }
}
