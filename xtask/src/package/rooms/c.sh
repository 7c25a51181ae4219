install_package() {
    install_line
    mv ninekw-[0-9]*/ ninekw
    gcc -std=c99 -Ininekw/include first.c -Lninekw/lib -lninekw "-Wl,-rpath,$PWD/ninekw/lib" -o first
    gcc -std=c99 -Ininekw/include first.c ninekw/lib/libninekw.a -lpthread -ldl -lm -o static
}

program() { ./first "$@"; }

checks() {
    answers ./static
    # Nothing is searched in the current folder.
    mv ninekw moved
    fails libninekw.so program
}
