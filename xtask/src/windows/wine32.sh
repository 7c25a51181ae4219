# wine32.sh CHROOT FOLDER... -- PREFIX PROGRAM ARGUMENTS...: runs a program under the Wine of a system in a folder, with
# FOLDERs of this machine at their places. The mounts are this process's own and vanish with it.
set -eu
chroot=$1
here=$PWD
shift
while [ "$1" != -- ]; do
    mkdir -p "$chroot$1"
    mount --bind "$1" "$chroot$1"
    shift
done
shift
mount -t proc proc "$chroot/proc"
mount --bind /dev "$chroot/dev"
exec chroot "$chroot" /bin/sh -c 'cd "$1"; shift; export WINEPREFIX=$1 HOME=/root; shift; exec "$@"' sh "$here" "$@"
