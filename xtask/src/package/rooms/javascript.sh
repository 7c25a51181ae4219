# Scripts of packages stay out, and nothing is downloaded: what npm would get is given.
export npm_config_offline=true npm_config_ignore_scripts=true npm_config_audit=false npm_config_fund=false

install_package() {
    npm install /visit/koffi-*.tgz /visit/koromix-koffi-*.tgz >npm.txt
    install_line
    npm install ./packages/ninekw-sandbox-[0-9]*.tgz ./packages/ninekw-sandbox-linux-x64-[0-9]*.tgz >>npm.txt
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
