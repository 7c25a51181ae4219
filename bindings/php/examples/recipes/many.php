<?php
// Many pictures at once, in one thread.
require __DIR__ . '/../../src/autoload.php'; // or Composer's vendor/autoload.php

use Ninekw\{Client, Verdict};

$pictures = ['captcha.png', 'sum.png'];
$client = new Client(); // the key is in NINEKW_API_KEY
foreach ($client->solveMany($pictures, ['maxtimeout' => 120]) as $done) {
    echo $pictures[$done->ticket], ': ';
    // What is wrong with one captcha does not end the others.
    echo $done->answer?->text ?? $done->error->getMessage(), "\n";
    if ($done->answer !== null) {
        $client->feedback($done->answer, Verdict::Correct);
    }
}
