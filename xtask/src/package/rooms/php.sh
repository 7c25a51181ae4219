echo "{}" >composer.json
install_package() {
    composer config repositories.packagist.org false
    export COMPOSER_NO_INTERACTION=1
    install_line --quiet
}

program() { php solve.php "$@"; }

checks() {
    mv vendor/ninekw/ninekw/native moved
    fails 'native/linux-x64/libninekw.so.1' program
    mv moved vendor/ninekw/ninekw/native
}
