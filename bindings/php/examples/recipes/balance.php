<?php
// A warning when credits run low.
require __DIR__ . '/../../src/autoload.php'; // or Composer's vendor/autoload.php

const LEAST = 5000;
$client = new Ninekw\Client(); // the key is in NINEKW_API_KEY
$credits = $client->balance();
if ($credits < LEAST) {
    echo "only $credits credits left\n";
}
