jar=packages/ninekw-0.1.0.jar
jna=/usr/share/java/jna.jar

install_package() { install_line; }

program() { java -cp "$jar:$jna:." Solve "$@"; }

checks() {
    # Where nothing can be written the library is not unpacked: the message says where it was to go.
    fails 'nowhere' java "-Djava.io.tmpdir=/nowhere" "-Djna.tmpdir=/nowhere" -cp "$jar:$jna:." Solve
    chmod -w "$HOME"
    answers program
    chmod +w "$HOME"
    # Nothing stays behind.
    left=$(find /tmp -name 'libninekw*')
    [ -z "$left" ] || { echo "left behind: $left" >&2; exit 1; }
}
