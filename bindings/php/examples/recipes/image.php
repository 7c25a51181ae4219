<?php
// A picture of text, with rules for the answer.
require __DIR__ . '/../../src/autoload.php'; // or Composer's vendor/autoload.php

use Ninekw\{Client, OutcomeError, Progress, Verdict};

$client = new Client(); // the key is in NINEKW_API_KEY
$options = [
    'numeric' => 3,
    'min_len' => 4,
    'max_len' => 8,
    'case-sensitive' => 1,
    'phrase' => 0,
];
$told = function (Progress $now): void {
    static $shown = null;
    if ($now->phase !== $shown) {
        fprintf(STDERR, "%s, %d s\n", $now->phase->name, intdiv($now->elapsedMs, 1000));
    }
    $shown = $now->phase;
};
try {
    $answer = $client->solve('captcha.png', $options, $told);
    echo $answer->text, "\n";
    $client->feedback($answer, Verdict::Correct);
} catch (OutcomeError $e) {
    fprintf(STDERR, "no answer to captcha %d: %s\n", $e->captchaId, $e->getMessage());
    exit(1);
}
