python3 -m venv venv
PATH=$PWD/venv/bin:$PATH

install_package() {
    install_line --quiet
    pip install --quiet --no-index --find-links packages ninekw-sandbox
    [ "$(command -v ninekw-sandbox)" = "$PWD/venv/bin/ninekw-sandbox" ]
}

program() { python first.py "$@"; }

checks() {
    python -c 'import ninekw, ninekw.aio'
    chmod -w "$HOME"
    answers program
    chmod +w "$HOME"
}
