# Compiles CPython of Debian's source for musl: folder, mirror, release, C compiler.
set -eu
cd "$1"
mkdir -p lists/partial
echo "deb-src $2 $3 main" >sources.list
from_source() {
    apt-get -qq -o "Dir::Etc::SourceList=$PWD/sources.list" -o Dir::Etc::SourceParts=/dev/null \
        -o "Dir::State::Lists=$PWD/lists" "$@" 2>apt.txt || { cat apt.txt >&2; exit 1; }
}
from_source update
from_source source --download-only python3.11
tar -xzf python3.11_*.orig.tar.gz --strip-components=1
# Debian's musl is older than zig's and lacks these.
CC=$4 ./configure -q OPT=-O1 --disable-test-modules --without-ensurepip \
    ac_cv_func_preadv2=no ac_cv_func_pwritev2=no >log.txt 2>&1 && make -j2 >>log.txt 2>&1 || { tail -5 log.txt >&2; exit 1; }
