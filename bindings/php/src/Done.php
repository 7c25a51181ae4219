<?php
declare(strict_types=1);

namespace Ninekw;

/** A captcha of a batch that is finished: its answer, or why there is none. */
final class Done
{
    public function __construct(
        public readonly int $ticket,
        public readonly ?int $captchaId,
        public readonly ?Answer $answer,
        public readonly ?Error $error,
        public readonly ?string $tag = null,
        /** The credits that the captcha costs: 0 if nobody solved it, null if that is not known. */
        public readonly ?int $price = null,
    ) {}

    /** The answer; throws why there is none. */
    public function answer(): Answer
    {
        return $this->answer ?? throw $this->error;
    }
}
