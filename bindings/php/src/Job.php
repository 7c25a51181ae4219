<?php
declare(strict_types=1);

namespace Ninekw;

use FFI;
use FFI\CData;

/** A captcha of somebody else, to answer. */
final class Job
{
    private function __construct(private ?CData $handle, private bool $owned) {}

    /** @internal */
    public static function owned(CData $handle): self
    {
        return new self($handle, true);
    }

    /** Lends the library's job for a call; after it all getters give nothing. @internal */
    public static function lend(CData $handle, callable $use): mixed
    {
        $job = new self($handle, false);
        try {
            return $use($job);
        } finally {
            $job->handle = null;
        }
    }

    /** @internal */
    public static function idOf(int|self|Answer $id): int
    {
        return is_int($id) ? $id : ($id instanceof self ? $id->id() : $id->id);
    }

    /** A copy would free the handle twice. */
    private function __clone() {}

    public function __destruct()
    {
        if ($this->owned) {
            Library::get()->ninekw_job_free($this->handle);
        }
    }

    public function id(): int
    {
        return Library::get()->ninekw_job_id($this->handle);
    }

    /** The form of the answer: "text", "mouse" and so on. */
    public function kind(): ?string
    {
        return Library::get()->ninekw_job_kind($this->handle);
    }

    /** What the service calls the captcha. */
    public function captchaKind(): ?string
    {
        return Library::get()->ninekw_job_captcha_kind($this->handle);
    }

    /** Somebody's answer that is to be checked. */
    public function answerToCheck(): ?string
    {
        return Library::get()->ninekw_job_answer_to_check($this->handle);
    }

    /** The captcha where it is text alone. */
    public function content(): ?string
    {
        return Library::get()->ninekw_job_content($this->handle);
    }

    /** Pictures or a sound, each with what it is. @return list<array{bytes: string, mediaType: ?string}> */
    public function files(): array
    {
        $c = Library::get();
        $files = [];
        $length = $c->new('size_t');
        for ($i = 0; $i < $c->ninekw_job_file_count($this->handle); $i++) {
            $bytes = $c->ninekw_job_file($this->handle, $i, FFI::addr($length));
            $files[] = [
                'bytes' => $length->cdata > 0 ? FFI::string($c->cast('char *', $bytes), $length->cdata) : '',
                'mediaType' => $c->ninekw_job_file_media_type($this->handle, $i),
            ];
        }
        return $files;
    }

    /** A field of the service's reply by its name. */
    public function text(string $name): ?string
    {
        return Library::get()->ninekw_job_text($this->handle, Call::text($name, 'name'));
    }

    public function int(string $name): ?int
    {
        return Call::got('int64_t', 'ninekw_job_int', $this->handle, Call::text($name, 'name'));
    }

    /** How long there was for the answer. */
    public function timeLimitMs(): int
    {
        return Library::get()->ninekw_job_time_limit_ms($this->handle);
    }

    /** How much of that is left. */
    public function timeLeftMs(): int
    {
        return Library::get()->ninekw_job_time_left_ms($this->handle);
    }

    /** For a job taken with moretimes: how soon somebody must have touched it. */
    public function interactionLeftMs(): ?int
    {
        $left = Library::get()->ninekw_job_interaction_left_ms($this->handle);
        return $left >= 0 ? $left : null;
    }

    /** Throws what the service would refuse this answer with, by the job's own rules; sends nothing. */
    public function check(string $answer): void
    {
        Call::run('ninekw_job_check', $this->handle, Call::text($answer, 'answer'));
    }

    /** All that was sent, in JSON. */
    public function json(): ?string
    {
        return Library::get()->ninekw_job_json($this->handle);
    }
}
