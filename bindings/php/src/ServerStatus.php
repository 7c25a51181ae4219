<?php
declare(strict_types=1);

namespace Ninekw;

/** The load of the service; what it does not tell is null. A kind is a word such as "text" (see Answer), null is all. */
final class ServerStatus extends Reply
{
    /** How many people answer captchas just now. */
    public function workers(?string $kind = null): ?int
    {
        return Call::got('int64_t', 'ninekw_reply_workers', $this->handle, $kind === null ? null : Call::text($kind, 'kind'));
    }

    /** How many captchas wait for somebody. */
    public function queue(?string $kind = null): ?int
    {
        return Call::got('int64_t', 'ninekw_reply_queue', $this->handle, $kind === null ? null : Call::text($kind, 'kind'));
    }

    /** How many captchas somebody is answering just now. */
    public function inWork(): ?int
    {
        return Call::got('int64_t', 'ninekw_reply_in_work', $this->handle);
    }

    /** Mean seconds from the upload to the answer over the last five minutes. */
    public function meanSolveSeconds(): ?int
    {
        return Call::got('int64_t', 'ninekw_reply_mean_solve_seconds', $this->handle);
    }
}
