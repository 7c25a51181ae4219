# Somebody's visit, first as root: there is no network but loopback, and the local service comes from its own package.
cd /
ip link set lo up
[ -n "$(command -v ninekw-sandbox)" ] || dpkg -i /packages/ninekw-sandbox_*_amd64.deb >/dev/null
! command -v cargo && ! command -v rustc || { echo "Rust is here" >&2; exit 1; }
if [ -e /visit/for_root ]; then
    sh -eu /visit/line.txt >/dev/null
fi
# A name that is not ASCII.
home=/home/jérôme
useradd --create-home --home-dir "$home" visitor
cp /visit/captcha.png /visit/files/* "$home"
chown -R visitor: "$home"
cd "$home"
exec setpriv --reuid visitor --regid visitor --clear-groups env HOME="$home" sh -eu /visit/user.sh
