<?php
require __DIR__ . '/../src/autoload.php'; // or Composer's vendor/autoload.php

use Ninekw\{Client, OutcomeError, Progress, Verdict};

$client = new Client(); // NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
try {
    $answer = $client->solve($argv[1] ?? 'captcha.png', ['maxtimeout' => 90], function (Progress $now): void {
        static $shown = null;
        if ($now->phase !== $shown) {
            fprintf(STDERR, "%s, %d s\n", $now->phase->name, intdiv($now->elapsedMs, 1000));
        }
        $shown = $now->phase;
    });
    echo $answer->text, "\n";
    $client->feedback($answer, Verdict::Correct);
} catch (OutcomeError $e) {
    fprintf(STDERR, "no answer to captcha %d: %s\n", $e->captchaId, $e->getMessage());
    exit(1);
}
