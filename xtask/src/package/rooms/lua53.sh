install_package() {
    install_line
    eval "$(luarocks --lua-version=5.3 path)"
}

program() { lua5.3 solve.lua "$@"; }

checks() {
    library=$(find "$HOME/.luarocks" -name 'libninekw.so.1')
    mv "$library" "$library.moved"
    fails "$library" program
}
