export GEM_HOME="$PWD/gems"

install_package() { install_line --silent --no-document; }

program() { ruby solve.rb "$@"; }

checks() {
    # The gem without a library needs one in the system.
    gem uninstall --silent --force ninekw
    gem install --silent --local --no-document packages/ninekw-[0-9].[0-9].[0-9].gem
    fails 'libninekw.so.1' program
}
