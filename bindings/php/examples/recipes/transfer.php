<?php
// Gives 1000 credits to another user. It is sent once and never repeated.
require __DIR__ . '/../../src/autoload.php'; // or Composer's vendor/autoload.php

$client = new Ninekw\Client(); // the key is in NINEKW_API_KEY
$transfer = $client->transfer(1000, (int) $argv[1]);
printf("transfer %d, %d credits left\n", $transfer, $client->balance());
