<?php
// A coupon for 1000 credits. Its code is worth as much: keep it secret.
require __DIR__ . '/../../src/autoload.php'; // or Composer's vendor/autoload.php

$client = new Ninekw\Client(); // the key is in NINEKW_API_KEY
file_put_contents('coupon.txt', $client->createCoupon(1000));
printf("its code is in coupon.txt, %d credits left\n", $client->balance());
