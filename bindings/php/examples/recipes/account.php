<?php
// A new account, paid by a coupon.
require __DIR__ . '/../../src/autoload.php'; // or Composer's vendor/autoload.php

$client = new Ninekw\Client(); // the key is in NINEKW_API_KEY
$account = $client->createAccount($argv[1]);
printf("user %s, password %s\n", $account->text('newuser'), $account->text('newpass'));
