<?php
declare(strict_types=1);

namespace Driver;

use Ninekw\{Answer, Client, Done, Settings, Verdict};

/** The commands of those who submit captchas. */
trait Submitting
{
    private const VERDICTS = [
        'correct' => Verdict::Correct, 'incorrect' => Verdict::Incorrect, 'unused' => Verdict::Unused,
    ];

    private function do_client(Line $line): ?array
    {
        $this->job = null;
        $this->client?->close();
        // Without these the environment's would be taken, which is not what a case says.
        $settings = ['api_key' => '', 'url' => 'https://www.9kw.eu'];
        foreach ($line->fields as $name => $value) {
            $settings[$name === 'base_url' ? 'url' : $name] = match (Settings::KINDS[$name]) {
                'flag' => $value === '1',
                'int32', 'int64' => (int) $value,
                default => $value,
            };
        }
        $this->client = new Client(...$settings);
        return null;
    }

    private function do_server_status(Line $line): array
    {
        $status = $this->client->serverStatus();
        return [
            'workers' => $status->workers(), 'workers_text' => $status->workers('text'),
            'queue' => $status->queue(), 'queue_text' => $status->queue('text'),
            'in_work' => $status->inWork(), 'mean_solve_seconds' => $status->meanSolveSeconds(),
        ];
    }

    private function do_balance(Line $line): array
    {
        return ['credits' => $this->client->balance()];
    }

    private function do_submit(Line $line): array
    {
        return ['id' => $this->client->submit(null, $line->options())];
    }

    private function do_solve(Line $line): array
    {
        return self::shown($this->client->solve(null, $line->options(), ...$line->callSettings()));
    }

    private function do_wait(Line $line): array
    {
        return self::shown($this->client->wait($line->int('id'), ...$line->callSettings()));
    }

    private function do_poll(Line $line): array
    {
        return self::shown($this->client->poll($line->int('id'), $line->options()));
    }

    private function do_feedback(Line $line): ?array
    {
        $this->client->feedback($line->int('id'), self::VERDICTS[$line->text('verdict')], $line->options());
        return null;
    }

    private function do_acknowledge(Line $line): ?array
    {
        $this->client->acknowledge($line->int('id'));
        return null;
    }

    private function do_forget(Line $line): ?array
    {
        $this->client->forget($line->text('tag'));
        return null;
    }

    private function do_call(Line $line): array
    {
        $options = $line->options();
        if ($line->text('form') === 'text') {
            $options['json'] = 0;
        }
        return ['body' => $this->client->call($line->text('action'), $options)->body()];
    }

    private function do_solve_many(Line $line): array
    {
        if (isset($line->fields['stream'])) {
            return $this->stream($line);
        }
        $batch = $this->client->batch();
        for ($i = 0; $i < $line->int('count'); $i++) {
            $batch->add(null, $line->options());
        }
        foreach ($line->list('ids') as $id) {
            $batch->addSubmitted((int) $id);
        }
        if ($line->text('resume') !== '') {
            $batch->resume();
        }
        $results = [];
        $cost = 0;
        while ($done = $batch->next(...$line->callSettings())) {
            $results[$done->ticket] = self::described($done);
            $cost += $done->price ?? 0;
            if ($done->answer !== null && $line->text('feedback') !== '') {
                $batch->feedback($done->answer, Verdict::Correct);
            }
            if ($line->text('give_up') !== '') {
                $batch->giveUp();
            }
        }
        ksort($results);
        return [
            'results' => implode(',', $results), 'left' => $batch->queued() + $batch->inFlight(),
            'pending' => count($batch->pending()), 'room' => $batch->hasRoom(), 'cost' => $cost,
        ];
    }

    private function stream(Line $line): array
    {
        $results = [];
        $most = 0;
        $captchas = (function () use ($line, &$results, &$most) {
            for ($number = 0; $number < $line->int('count'); $number++) {
                $most = max($most, $number + 1 - count($results));
                yield null;
            }
        })();
        foreach ($this->client->solveMany($captchas, $line->options()) as $ticket => $done) {
            $results[$ticket] = self::described($done);
        }
        ksort($results);
        return ['results' => implode(',', $results), 'most' => $most];
    }

    private static function described(Done $done): string
    {
        return $done->error === null
            ? "$done->ticket {$done->answer()->text}"
            : "$done->ticket !{$done->error->status} of " . ($done->captchaId ?? 0);
    }

    private static function shown(Answer $answer): array
    {
        $points = implode(';', array_map(static fn (array $point): string => implode(',', $point), $answer->points));
        return [
            'id' => $answer->id, 'state' => strtolower($answer->state->name), 'text' => $answer->text,
            'kind' => $answer->kind, 'credits' => $answer->credits, 'angle' => $answer->angle,
            'points' => $points === '' ? null : $points, 'confirmed' => $answer->confirmed, 'token' => $answer->token,
            'price' => $answer->price, 'retry_in_ms' => $answer->retryInMs,
        ];
    }
}
