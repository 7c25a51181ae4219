<?php
declare(strict_types=1);

namespace Driver;

use Ninekw\{Decision, Error, Job, Outcome, Verdict};

/** The commands of those who answer captchas. */
trait Answering
{
    private function do_next_job(Line $line): array
    {
        $this->job = $job = $this->client->nextJob($line->options());
        if ($job === null) {
            return ['none' => 1];
        }
        $files = $job->files();
        $left = $job->timeLeftMs();
        $result = [
            'id' => $job->id(), 'kind' => $job->kind(), 'captcha_kind' => $job->captchaKind(),
            'to_check' => $job->answerToCheck(), 'files' => count($files),
            'media_types' => implode(',', array_column($files, 'mediaType')), 'content' => $job->content(),
            'file' => $files[0]['bytes'] ?? null, 'time_limit_ms' => $job->timeLimitMs(),
            'in_time' => $left <= $job->timeLimitMs() && $left + 5000 > $job->timeLimitMs(),
            'to_touch' => $job->interactionLeftMs() !== null, 'json' => $job->json() !== null,
        ];
        foreach ($line->list('texts') as $name) {
            $result["text:$name"] = $job->text($name);
        }
        foreach ($line->list('ints') as $name) {
            $result["int:$name"] = $job->int($name);
        }
        return $result;
    }

    private function do_confirm_job(Line $line): ?array
    {
        $this->client->confirmJob($line->options());
        return null;
    }

    private function do_check_job(Line $line): ?array
    {
        $this->job->check($line->text('answer'));
        return null;
    }

    private function do_answer_job(Line $line): array
    {
        return ['credits' => $this->client->answerJob($line->int('id'), $line->text('answer'), $line->options()) ?? 0];
    }

    private function do_skip_job(Line $line): ?array
    {
        $this->client->skipJob($line->int('id'), $line->options());
        return null;
    }

    private function do_end_jobs(Line $line): ?array
    {
        $this->client->endJobs();
        return null;
    }

    private function do_job_verdict(Line $line): array
    {
        return ['verdict' => match ($this->client->jobVerdict($line->int('id'), $line->options())) {
            null => 'open',
            Verdict::Correct => 'correct',
            Verdict::Incorrect => 'incorrect',
            Verdict::Unused => '?',
        }];
    }

    private function do_show(Line $line): array
    {
        $form = $line->text('static');
        $reply = $form === ''
            ? $this->client->show($line->int('id'), $line->options())
            : $this->client->showStatic($line->int('id'), $form === 'base64');
        return ['body' => $reply->bytes(), 'media_type' => $reply->mediaType()];
    }

    private function do_work(Line $line): array
    {
        $decisions = $line->list('decisions');
        $outcomes = [];
        $decide = static function (Job $job) use (&$decisions): string|Decision {
            $word = count($decisions) > 1 ? array_shift($decisions) : $decisions[0];
            return match ($job->id() > 0 ? $word : 'stop') {
                'skip' => Decision::Skip,
                'let_go' => Decision::LetGo,
                'working' => Decision::Working,
                'pending' => Decision::Pending,
                'stop' => Decision::Stop,
                default => substr($word, strlen('answer:')),
            };
        };
        $ended = static function (Job $job, Outcome $outcome, ?int $credits, ?Error $error) use (&$outcomes, $line): bool {
            $outcomes[] = match ($outcome) {
                Outcome::Answered => 'answered ' . ($credits ?? 0),
                Outcome::Refused => 'refused ' . ($error->serviceCode ?? 0),
                Outcome::Skipped => 'skipped',
                Outcome::Late => 'late',
                Outcome::LetGo => 'let_go',
            };
            return count($outcomes) !== $line->int('most');
        };
        $settings = array_intersect_key($line->callSettings(), ['timeoutMs' => 0, 'cancel' => 0]);
        $tally = $this->client->work($decide, $ended, $line->options(), ...$settings);
        return ['answered' => $tally->answered, 'credits' => $tally->credits, 'outcomes' => implode(',', $outcomes)];
    }
}
