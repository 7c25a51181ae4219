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
                echo Driver\Line::written('ok', $this->{'do_' . $line->word}($line) ?? []), "\n";
            } catch (Error $e) {
                echo Driver\Line::written('error', self::failure($e)), "\n";
            }
            flush();
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
