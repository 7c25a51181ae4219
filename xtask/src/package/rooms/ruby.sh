install_package() {
    gem install --silent --local --user-install --no-document /packages/ninekw-*-x86_64-linux.gem
}

program() { ruby solve.rb "$@"; }

checks() {
    # The gem without a library needs one in the system.
    gem uninstall --silent --user-install --force ninekw
    gem install --silent --local --user-install --no-document /packages/ninekw-[0-9].[0-9].[0-9].gem
    fails 'libninekw.so.1' program
}
