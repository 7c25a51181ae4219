#!/bin/sh
# dlltool names symbols after the path of the library that it makes, and rustc makes that in a folder with a random
# name. Here the name is that of the content, so that it is the same in each build, and no other library's.
set -eu
program=/usr/bin/${0##*/} last='' definition='' library=''
for given; do
    shift
    case $last in
    -d) definition=$given ;;
    -l) library=$given given=@ ;;
    esac
    last=$given
    set -- "$@" "$given"
done
name=$(sha256sum <"$definition" | cut -c 1-16).lib
for given; do
    shift
    [ "$given" = @ ] && given=$name
    set -- "$@" "$given"
done
cd "${library%/*}"
"$program" "$@"
mv "$name" "$library"
