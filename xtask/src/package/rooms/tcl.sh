install_package() {
    tar -xzf /packages/ninekw-tcl-*-linux-x64.tar.gz
    export TCLLIBPATH="{$PWD}"
}

program() { tclsh8.6 solve.tcl "$@"; }

checks() {
    rm ninekw[0-9]*/libninekw.so.1
    fails 'libninekw.so.1' program
}
