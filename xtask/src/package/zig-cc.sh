#!/bin/sh
# zig's C compiler for build scripts, which say a target in a form that zig does not know.
for argument; do
    shift
    case $argument in
    --target=*) ;;
    *) set -- "$@" "$argument" ;;
    esac
done
export ZIG_GLOBAL_CACHE_DIR='@CACHE@' ZIG_LOCAL_CACHE_DIR='@CACHE@'
exec '@PYTHON@' -m ziglang cc -target @TARGET@ "$@"
