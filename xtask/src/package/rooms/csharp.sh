install_package() {
    mkdir -p packages/Ninekw
    (cd packages/Ninekw && unzip -q /packages/Ninekw.*.nupkg)
    cp packages/Ninekw/lib/net45/Ninekw.Net.dll .
    cp -r packages/Ninekw/runtimes .
    mcs -nologo -langversion:7.2 -r:Ninekw.Net.dll -out:solve.exe Solve.cs
}

program() { mono solve.exe "$@"; }

checks() {
    mv runtimes moved
    fails 'runtimes/linux-x64/native/libninekw.so.1' program
    mv moved runtimes
}
