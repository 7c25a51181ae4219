# Scripts of packages stay out, and nothing is downloaded.
npm_install() { npm install --silent --offline --ignore-scripts --no-audit --no-fund "$@" >npm.txt 2>&1 || { cat npm.txt >&2; exit 1; }; }

install_package() {
    npm_install /packages/ninekw-[0-9]*.tgz /packages/ninekw-linux-x64-[0-9]*.tgz /visit/koffi-*.tgz \
        /packages/ninekw-sandbox-[0-9]*.tgz /packages/ninekw-sandbox-linux-x64-[0-9]*.tgz
    PATH=$PWD/node_modules/.bin:$PATH
    [ "$(command -v ninekw-sandbox)" = "$PWD/node_modules/.bin/ninekw-sandbox" ]
}

program() { node solve.js "$@"; }

checks() {
    chmod -w "$HOME"
    answers program
    chmod +w "$HOME"
    mv node_modules/@ninekw moved
    fails '@ninekw/linux-x64/libninekw.so' program
    fails 'libninekw.so.1' program
    mv moved node_modules/@ninekw
}
