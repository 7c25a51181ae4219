<?php
// The captchas that you submitted, as CSV.
require __DIR__ . '/../../src/autoload.php'; // or Composer's vendor/autoload.php

use Ninekw\Client;

$client = new Client(); // the key is in NINEKW_API_KEY
$columns = null;
for ($page = $client->history(); $page !== null; $page = $client->historyNext($page)) {
    if ($columns === null) {
        $columns = $page->columns();
        fputcsv(STDOUT, $columns, escape: '');
    }
    foreach ($page->rows() as $row) {
        fputcsv(STDOUT, array_map(fn (string $name) => $row[$name] ?? '', $columns), escape: '');
    }
}
