install_package() {
    install_line
    export TCLLIBPATH="{$PWD}"
}

program() { tclsh8.6 solve.tcl "$@"; }

checks() {
    rm ninekw[0-9]*/libninekw.so.1
    fails 'libninekw.so.1' program
}
