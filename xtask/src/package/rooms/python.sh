install_package() {
    python3 -m venv venv
    venv/bin/pip install --quiet --no-index --find-links /packages ninekw ninekw-sandbox
    PATH=$PWD/venv/bin:$PATH
    [ "$(command -v ninekw-sandbox)" = "$PWD/venv/bin/ninekw-sandbox" ]
}

program() { venv/bin/python first.py "$@"; }

checks() {
    venv/bin/python -c 'import ninekw, ninekw.aio'
    chmod -w "$HOME"
    answers program
    chmod +w "$HOME"
}
