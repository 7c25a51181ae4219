install_package() {
    cpanm --quiet --local-lib "$PWD/local" /packages/Ninekw-*.tar.gz >cpanm.txt 2>&1 || { cat cpanm.txt ~/.cpanm/build.log >&2; exit 1; }
    export PERL5LIB="$PWD/local/lib/perl5"
}

program() { perl solve.pl "$@"; }

checks() {
    mv local/lib/perl5/Ninekw/native moved
    fails 'native/linux-x64/libninekw.so.1' program
    mv moved local/lib/perl5/Ninekw/native
}
