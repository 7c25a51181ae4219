<?php
// Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
require __DIR__ . '/../../src/autoload.php'; // or Composer's vendor/autoload.php

use Ninekw\{Client, Decision, Job};

$decide = function (Job $job): string|Decision {
    foreach ($job->files() as $number => $file) {
        file_put_contents("job-{$job->id()}-$number", $file->data);
    }
    printf("job %d, %d s: a %s answer? ", $job->id(), intdiv($job->timeLeftMs(), 1000), $job->kind());
    $line = fgets(STDIN);
    if ($line === false) {
        return Decision::Stop;
    }
    $line = rtrim($line, "\r\n");
    return $line === '' ? Decision::Skip : $line;
};

$client = new Client(); // the key is in NINEKW_API_KEY
$kinds = ['mouse' => 1, 'multimouse' => 1, 'rotate' => 1, 'puzzle' => 1];
$tally = $client->work($decide, options: [...$kinds, 'withok' => 1]);
printf("%d answered, %d credits\n", $tally->answered, $tally->credits);
