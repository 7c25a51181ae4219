# Makes small systems and lets programs run there: as root, in name spaces of its own for mounts, processes and network.
set -eu

# The content of a system, as a copy of another with Debian packages more.
make() {
    from=$1 system=$2
    shift 2
    rm -rf "$system" "$system.part"
    cp -a "$from" "$system.part"
    mount -t proc proc "$system.part/proc"
    cp /etc/resolv.conf "$system.part/etc/resolv.conf"
    inside() { chroot "$system.part" env DEBIAN_FRONTEND=noninteractive "$@"; }
    # Some packages want to put a page of a manual there.
    mkdir -p "$system.part/usr/share/man/man1"
    inside apt-get -qq update
    inside apt-get -qq -y --no-install-recommends install "$@" >"$system.log" 2>&1 ||
        { tail -5 "$system.log" >&2; exit 1; }
    inside apt-get clean
    umount "$system.part/proc"
    rm -rf "$system.part/var/lib/apt/lists"
    mv "$system.part" "$system"
}

# Runs the script of a visit in a system, which stays as it is: what changes is in memory.
visit() {
    system=$1 packages=$2 visit=$3
    place=$(mktemp -d)
    mount -t tmpfs tmpfs "$place"
    mkdir "$place/upper" "$place/work" "$place/all"
    mount -t overlay overlay -o "lowerdir=$system,upperdir=$place/upper,workdir=$place/work" "$place/all"
    mkdir "$place/all/packages" "$place/all/visit"
    mount --bind -o ro "$packages" "$place/all/packages"
    mount --bind -o ro "$visit" "$place/all/visit"
    mount -t proc proc "$place/all/proc"
    for device in null zero random urandom; do
        [ -e "$place/all/dev/$device" ] || touch "$place/all/dev/$device"
        mount --bind "/dev/$device" "$place/all/dev/$device"
    done
    chroot "$place/all" env -i LC_ALL=C.UTF-8 \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin sh -eu /visit/visit.sh
}

"$@"
