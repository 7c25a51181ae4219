install_package() {
    cat >composer.json <<'JSON'
{"repositories": [{"type": "artifact", "url": "/packages"}, {"packagist.org": false}], "require": {"ninekw/ninekw": "^0.1"}}
JSON
    composer install --quiet --no-interaction
}

program() { php solve.php "$@"; }

checks() {
    mv vendor/ninekw/ninekw/native moved
    fails 'native/linux-x64/libninekw.so.1' program
    mv moved vendor/ninekw/ninekw/native
}
