<?php
// An answer of your own to be checked.
require __DIR__ . '/../../src/autoload.php'; // or Composer's vendor/autoload.php

use Ninekw\{Client, OutcomeError, Progress, Verdict};

$client = new Client(); // the key is in NINEKW_API_KEY
$options = [
    'confirm' => 1,
    'checkanswer' => 'K7Q2M',
    'maxtimeout' => 300,
];
$told = function (Progress $now): void {
    static $shown = null;
    if ($now->phase !== $shown) {
        fprintf(STDERR, "%s, %d s\n", $now->phase->name, intdiv($now->elapsedMs, 1000));
    }
    $shown = $now->phase;
};
try {
    $answer = $client->solve('own.png', $options, $told);
    echo $answer->confirmed ? 'yes' : 'no', "\n";
    $client->feedback($answer, Verdict::Correct);
} catch (OutcomeError $e) {
    fprintf(STDERR, "no answer to captcha %d: %s\n", $e->captchaId, $e->getMessage());
    exit(1);
}
