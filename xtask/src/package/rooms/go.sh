install_package() {
    export GOPROXY=file:///packages/go GONOSUMDB=github.com/ninekw GOFLAGS=-mod=mod
    go mod init example 2>go.txt
    go get github.com/ninekw/ninekw/bindings/go 2>>go.txt || { cat go.txt >&2; exit 1; }
    go build -o solve .
}

program() { ./solve "$@"; }

checks() {
    # The program holds the library.
    ! ldd solve | grep ninekw
}
