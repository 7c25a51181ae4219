<?php
// Without Composer: require this file.
declare(strict_types=1);

require_once __DIR__ . '/Errors.php';
require_once __DIR__ . '/Values.php';

spl_autoload_register(static function (string $class): void {
    if (str_starts_with($class, 'Ninekw\\')) {
        $file = __DIR__ . '/' . substr($class, 7) . '.php';
        if (is_file($file)) {
            require $file;
        }
    }
});
