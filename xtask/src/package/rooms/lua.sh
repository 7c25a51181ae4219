install_package() {
    install_line
    eval "$(luarocks --lua-version="$version" path)"
}

program() { "$lua" solve.lua "$@"; }

checks() {
    library=$(find "$HOME/.luarocks" -name 'libninekw.so.1')
    mv "$library" "$library.moved"
    fails "$library" program
}
