package Ninekw::Library;

# Finds and loads libninekw; c('name', ...) calls ninekw_name.

use strict;
use warnings;

use Config qw(%Config);
use Exporter 'import';
use FFI::Platypus 2.00;
use File::Basename qw(dirname);

use Ninekw::Native;

our @EXPORT_OK = qw(c);
our $path;
# What Platypus made cannot be copied for a new ithread, which makes its own.
my $loaded;
sub Ninekw::Library::Loaded::CLONE_SKIP { return 1 }

# Where it may be: beside this file, in the package's folder for this system, or where the system looks. Windows would look in
# the current folder for a name without a path.
sub places {
    my ($system) = @_;
    my $abi = Ninekw::Native::ABI_VERSION();
    my ($word, $file) = $system eq 'MSWin32' ? ('windows', 'ninekw.dll')
        : $system eq 'darwin'                ? ('macos', "libninekw.$abi.dylib")
        :                                      ('linux', "libninekw.so.$abi");
    my $here = dirname(__FILE__);
    my @places = map { "$here/$_" } $file,
        map { "native/$_/$file" } @{$Ninekw::Native::PLATFORMS{$word . 8 * $Config{ptrsize}} // []};
    return (@places, $file) if $system ne 'MSWin32';
    return (@places, dirname($^X) . "/$file", ($ENV{SystemRoot} // 'C:/Windows') . "/System32/$file");
}

# The library at a place with its versions, or why there is none.
sub _at {
    my ($place) = @_;
    my $why = 'it has no ninekw_abi_version';
    # Platypus warns of what cannot be loaded.
    local $SIG{__WARN__} = sub { $why = "$_[0]" =~ s/\A.*?: | at \S+ line .*//gsr };
    my $ffi = FFI::Platypus->new(api => 2, lib => $place);
    my %version;
    for my $name (qw(abi_version version version_number)) {
        $version{$name} = eval { $ffi->function("ninekw_$name", [], $name eq 'version' ? 'string' : 'uint32') };
    }
    return $version{abi_version} ? ($ffi, \%version) : (undef, $why);
}

sub _load {
    my $abi = Ninekw::Native::ABI_VERSION();
    # NINEKW_LIB, else the first that this system can load.
    my $named = $ENV{NINEKW_LIB} // '';
    my @tried = length $named ? $named : places($^O);
    my ($ffi, $found, $why) = (undef, undef, 'libninekw is not there');
    for my $place (@tried) {
        next if !length $named && $place =~ m{/} && !-e $place;
        $path = $place;
        ($ffi, $found) = _at($place);
        last if $ffi;
        $why = "$place cannot be loaded ($found)";
    }
    if (!$ffi) {
        die "$why; install libninekw for $^O, or name its file in NINEKW_LIB; tried was " . join(', ', @tried) . "\n";
    }
    my %version = %{$found};
    if ($version{abi_version}->() != $abi || $version{version_number}->() < Ninekw::Native::VERSION_NUMBER()) {
        die sprintf "this binding needs libninekw %s or newer with ABI %d, but %s is %s with ABI %d\n",
            Ninekw::Native::VERSION(), $abi, $path, $version{version}->(), $version{abi_version}->();
    }
    $ffi->type($Ninekw::Native::CALLBACKS{$_} => $_) for keys %Ninekw::Native::CALLBACKS;
    return bless {ffi => $ffi}, 'Ninekw::Library::Loaded';
}
ffi();

sub ffi {
    $loaded = _load() if ref $loaded ne 'Ninekw::Library::Loaded';
    return $loaded->{ffi};
}

# Calls a function by its name without ninekw_.
sub c {
    my ($name, @arguments) = @_;
    my $ffi = ffi();
    my $function = $loaded->{$name} //= $ffi->function("ninekw_$name", @{$Ninekw::Native::FUNCTIONS{"ninekw_$name"}});
    return $function->call(@arguments);
}

1;
