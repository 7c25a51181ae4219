install_package() {
    gcc -std=c99 first.c $(pkg-config --cflags --libs ninekw) -o first
}

program() { ./first "$@"; }

checks() {
    [ -s /usr/share/doc/libninekw1/copyright ]
    ldd first | grep -q '=> /lib/x86_64-linux-gnu/libninekw.so.1'
}
