<?php
declare(strict_types=1);

namespace Ninekw;

use FFI;
use FFI\CData;

/** What became of a captcha. */
final class Answer
{
    /** @param list<array{int, int}> $points */
    private function __construct(
        public readonly int $id,
        public readonly State $state,
        /** As the service sent it, in the form of `kind`. */
        public readonly string $text,
        /** "text", "mouse" and so on. */
        public readonly ?string $kind,
        /** The balance of the account after the answer, where the service tells it. */
        public readonly ?int $credits,
        /** The credits that the captcha costs: 0 if nobody solved it, null if this client did not submit it. */
        public readonly ?int $price,
        /** When to poll a pending captcha again, for programs that do something else meanwhile. */
        public readonly ?int $retryInMs,
        /** Clicks, from the top left. */
        public readonly array $points,
        /** In degrees. */
        public readonly ?int $angle,
        public readonly ?bool $confirmed,
        public readonly ?string $token,
    ) {}

    /** The answer that a call fills in. @internal */
    public static function from(string $function, mixed ...$arguments): self
    {
        $handle = Call::handle('answer', $function, ...$arguments);
        try {
            return self::copied($handle);
        } finally {
            Library::get()->ninekw_answer_free($handle);
        }
    }

    /** Copies an answer of C. @internal */
    public static function copied(CData $answer): self
    {
        $c = Library::get();
        $points = [];
        $x = $c->new('int32_t');
        $y = $c->new('int32_t');
        for ($i = 0; $i < $c->ninekw_answer_point_count($answer); $i++) {
            $c->ninekw_answer_point($answer, $i, FFI::addr($x), FFI::addr($y));
            $points[] = [$x->cdata, $y->cdata];
        }
        $confirmed = Call::got('int32_t', 'ninekw_answer_confirmed', $answer);
        return new self(
            $c->ninekw_answer_id($answer),
            State::from($c->ninekw_answer_state($answer)),
            (string) $c->ninekw_answer_text($answer),
            $c->ninekw_answer_kind($answer),
            Call::got('int64_t', 'ninekw_answer_credits', $answer),
            Call::got('int64_t', 'ninekw_answer_price', $answer),
            Call::got('int64_t', 'ninekw_answer_retry_in_ms', $answer),
            $points,
            Call::got('int32_t', 'ninekw_answer_angle', $answer),
            $confirmed === null ? null : $confirmed !== 0,
            $c->ninekw_answer_token($answer),
        );
    }

    /** @internal */
    public static function idOf(int|self $id): int
    {
        return is_int($id) ? $id : $id->id;
    }
}
