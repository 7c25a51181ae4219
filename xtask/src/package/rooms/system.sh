# A copy in memory of a small system, which gets Debian packages and lets the script of a visit run without network; as
# root, in name spaces of its own for mounts and processes.
set -eu
system=$1 packages=$2 visit=$3
shift 3
# A mount that only this name space has.
place=$system/mnt
mount -t tmpfs tmpfs "$place"
room=$place/all
mkdir "$place/upper" "$place/work" "$room"
mount -t overlay overlay -o "lowerdir=$system,upperdir=$place/upper,workdir=$place/work" "$room"
mkdir "$room/packages" "$room/visit"
mount --bind -o ro "$packages" "$room/packages"
mount --bind -o ro "$visit" "$room/visit"
mount -t proc proc "$room/proc"
for device in null zero random urandom; do
    [ -e "$room/dev/$device" ] || touch "$room/dev/$device"
    mount --bind "/dev/$device" "$room/dev/$device"
done

cp /etc/resolv.conf "$room/etc/resolv.conf"
# Some packages want to put a page of a manual there.
mkdir -p "$room/usr/share/man/man1"
# A mirror may be older than the date until which its lists are said to be valid; they are signed all the same.
# The lists of packages stay for a day, for all rooms: an emulated processor takes minutes to read them.
lists=var/lib/apt/lists
mount --bind "$system/$lists" "$room/$lists"
update() (
    flock 9
    [ -n "$(find "$system/$lists" -name fetched -mmin -1440)" ] ||
        { chroot "$room" apt-get -qq -o Acquire::Retries=6 -o Acquire::Check-Valid-Until=false update &&
            touch "$system/$lists/fetched"; }
) 9>"$system/$lists/fetched.lock"
# Mono compiles its own library when it is installed, which takes an emulated processor minutes: it tells its version
# instead.
export MONO_ENV_OPTIONS=--version DEBIAN_FRONTEND=noninteractive
{
    # apt-get clean would lock the lists, which other rooms have, too.
    update &&
        chroot "$room" apt-get -qq -y -o Acquire::Retries=6 --no-install-recommends install "$@" &&
        rm -f "$room"/var/cache/apt/archives/*.deb
} >"$place/log" 2>&1 || { tail -5 "$place/log" >&2; exit 1; }

exec unshare --net chroot "$room" env -i LC_ALL=C.UTF-8 \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin sh -eu /visit/visit.sh
