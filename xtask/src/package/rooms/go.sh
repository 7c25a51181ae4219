install_package() {
    export GOFLAGS=-mod=mod
    go mod init example
    install_line
    go build -o solve .
}

program() { ./solve "$@"; }

checks() {
    # The program holds the library.
    ! ldd solve | grep ninekw
}
