<?php
declare(strict_types=1);

namespace Ninekw;

/**
 * Captchas that are solved as they come: foreach gives each when it is done. Made by Client::solveMany().
 *
 * @implements \IteratorAggregate<int, Done>
 */
final class Many implements \IteratorAggregate
{
    /** @internal */
    public function __construct(
        private readonly Batch $batch,
        private readonly iterable $captchas,
        private readonly array $options,
    ) {}

    /** Each captcha by its ticket, in order of completion. @return \Generator<int, Done> */
    public function getIterator(): \Generator
    {
        $batch = $this->batch;
        try {
            $source = (fn () => yield from $this->captchas)();
            for ($started = false;; $started = true) {
                // The next one is asked for only when there is room for it.
                while ($done = $batch->nextOrRoom()) {
                    yield $done->ticket => $done;
                }
                if ($started) {
                    $source->next();
                }
                if (!$source->valid()) {
                    break;
                }
                $captcha = $source->current();
                is_array($captcha) ? $batch->add(null, $captcha + $this->options) : $batch->add($captcha, $this->options);
            }
            while ($done = $batch->next()) {
                yield $done->ticket => $done;
            }
        } finally {
            $batch->close();
        }
    }

    /** Ids of the captchas that are open at the service: after foreach those that it left behind. @return list<int> */
    public function pending(): array
    {
        return $this->batch->pending();
    }
}
