# pascal.sh FOLDER win64|win32: makes Free Pascal's run-time units for Windows, of which Debian has only the source, and
# for 32 bits the compiler. Debian's source has no makefiles.
set -eu
folder=$1
system=$2
source=/usr/share/fpcsrc/3.2.2
rtl=$source/rtl
case $system in
win64)
    processor=x86_64
    compiler=fpc
    ;;
win32)
    processor=i386
    compiler=$folder/ppcross386
    made=$folder/compiler
    mkdir -p "$made/msg" "$made/units"
    fpc -v0 -FE"$made" -FU"$made/units" "$source/compiler/utils/msg2inc.pp"
    messages=$(dirname "$(readlink -f /usr/bin/ppcx64)")/msg/errore.msg
    (cd "$made/msg" && ../msg2inc "$messages" msg msg)
    fpc -v0 -di386 -dGDB -dBROWSERLOG -Fi"$made/msg" -Fi"$source/compiler/i386" -Fi"$source/compiler" \
        -Fu"$source/compiler/i386" -Fu"$source/compiler/x86" -Fu"$source/compiler/systems" -Fu"$source/compiler" \
        -Fi"$source/compiler/x86" -FU"$made/units" -FE"$made" -o"$compiler" "$source/compiler/pp.pas"
    ;;
esac
units=$folder/units-$system
mkdir -p "$units"
cd "$rtl/$system"
compile() {
    "$compiler" -n -v0 -T"$system" -O2 -FU"$units" -FE"$units" -Fu"$units" \
        -Fi"$rtl/inc" -Fi"$rtl/$processor" -Fi"$rtl/win" "-d$processor" "$@"
}
compile -Us -Sg system.pp
compile "$rtl/inc/uuchar.pp"
compile -Fi"$rtl/objpas" "$rtl/objpas/objpas.pp"
if [ "$system" = win32 ]; then compile "$rtl/inc/fpintres.pp"; fi
compile -Fi"$rtl/objpas/sysutils" -Fi"$rtl/objpas/classes" -Fi"$rtl/win/wininc" -Fi"$rtl/objpas" \
    -Fu"$rtl/$processor" -Fu"$rtl/win" -Fu"$rtl/win/wininc" -Fu"$rtl/inc" -Fu"$rtl/objpas" buildrtl.pp
