install_package() {
    install_line
    eval "$(luarocks --lua-version=5.4 path)"
}

program() { lua5.4 solve.lua "$@"; }

checks() {
    library=$(find "$HOME/.luarocks" -name 'libninekw.so.1')
    mv "$library" "$library.moved"
    fails "$library" program
}
