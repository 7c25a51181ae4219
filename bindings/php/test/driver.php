<?php
// The PHP driver; see tests/drivers/README.md.
declare(strict_types=1);

require __DIR__ . '/../src/autoload.php';
foreach (['Line', 'Submitting', 'Answering', 'Account'] as $part) {
    require __DIR__ . "/driver/$part.php";
}

use Ninekw\Error;

final class Driver
{
    use Driver\Submitting;
    use Driver\Answering;
    use Driver\Account;

    private ?Ninekw\Client $client = null;
    private ?Ninekw\Job $job = null;

    public function run(): void
    {
        while (($text = fgets(STDIN)) !== false) {
            $line = new Driver\Line(rtrim($text, "\r\n"));
            if ($line->word === 'quit') {
                break;
            }
            try {
                echo Driver\Line::written('ok', $this->within($line) ?? []), "\n";
            } catch (Error $e) {
                echo Driver\Line::written('error', self::failure($e)), "\n";
            }
            flush();
        }
    }

    /** On a view of the client, if the command has limits. */
    private function within(Driver\Line $line): ?array
    {
        $run = fn (): ?array => $this->{'do_' . $line->word}($line);
        if (!isset($line->fields['within_ms']) && !isset($line->fields['cancelled'])) {
            return $run();
        }
        $token = new Ninekw\CancelToken();
        $whole = $this->client;
        $this->client = $whole->within($line->int('within_ms', -1), $token);
        if (isset($line->fields['cancelled'])) {
            $token->trigger();
        }
        try {
            return $run();
        } finally {
            $this->client = $whole;
        }
    }

    private static function failure(Error $e): array
    {
        return [
            'status' => $e->status, 'service_code' => $e->serviceCode ?? 0, 'http_status' => $e->httpStatus ?? 0,
            'captcha_id' => $e->captchaId ?? 0, 'retryable' => $e->retryable, 'retry_after_ms' => $e->retryAfterMs ?? -1,
            'operation' => $e->operation, 'message' => $e->getMessage(), 'reply' => $e->reply, 'class' => $e::class,
        ];
    }
}

(new Driver())->run();
