install_package() {
    install_line
    cp Ninekw/lib/net45/Ninekw.Net.dll .
    cp -r Ninekw/runtimes .
    mcs -nologo -langversion:7.2 -r:Ninekw.Net.dll -out:solve.exe Solve.cs
}

program() { mono solve.exe "$@"; }

checks() {
    mv runtimes moved
    fails 'runtimes/linux-x64/native/libninekw.so.1' program
    mv moved runtimes
    # The folder of the package does without copies.
    rm -r Ninekw.Net.dll runtimes
    export MONO_PATH=$PWD/Ninekw/lib/net45
    answers program
}
