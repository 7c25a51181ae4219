export PERL_CPANM_OPT="--local-lib $PWD/local" PERL5LIB="$PWD/local/lib/perl5"

install_package() { install_line --quiet; }

program() { perl solve.pl "$@"; }

checks() {
    mv local/lib/perl5/Ninekw/native moved
    fails 'native/linux-x64/libninekw.so.1' program
    mv moved local/lib/perl5/Ninekw/native
}
