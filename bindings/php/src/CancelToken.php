<?php
declare(strict_types=1);

namespace Ninekw;

/** Stops calls, for instance from a signal handler: every call that was given it ends within 100 ms. */
final class CancelToken
{
    /** For calls of ninekw.h. */
    public readonly \FFI\CData $handle;

    public function __construct()
    {
        $this->handle = Library::get()->ninekw_cancel_new();
    }

    /** A copy would free the handle twice. */
    private function __clone() {}

    public function __destruct()
    {
        Library::get()->ninekw_cancel_free($this->handle);
    }

    /** Stops the calls. */
    public function trigger(): void
    {
        Library::get()->ninekw_cancel_trigger($this->handle);
    }

    public function isTriggered(): bool
    {
        return Library::get()->ninekw_cancel_is_triggered($this->handle) !== 0;
    }

    /** Makes it usable again. */
    public function reset(): void
    {
        Library::get()->ninekw_cancel_reset($this->handle);
    }
}
