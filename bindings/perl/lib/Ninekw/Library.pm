package Ninekw::Library;

# Finds and loads libninekw; c('name', ...) calls ninekw_name.

use strict;
use warnings;

use Exporter 'import';
use FFI::Platypus 2.00;
use File::Basename qw(dirname);

use Ninekw::Native;

our @EXPORT_OK = qw(c);
our $path;
# What Platypus made cannot be copied for a new ithread, which makes its own.
my $loaded;
sub Ninekw::Library::Loaded::CLONE_SKIP { return 1 }

# Where it may be. Windows would look in the current folder for a name without a path.
sub places {
    my ($system) = @_;
    my $abi = Ninekw::Native::ABI_VERSION();
    if ($system eq 'MSWin32') {
        return map { "$_/ninekw.dll" } dirname(__FILE__), dirname($^X), ($ENV{SystemRoot} // 'C:/Windows') . '/System32';
    }
    my $file = $system eq 'darwin' ? "libninekw.$abi.dylib" : "libninekw.so.$abi";
    return (dirname(__FILE__) . "/$file", $file);
}

sub _load {
    my $abi  = Ninekw::Native::ABI_VERSION();
    # NINEKW_LIB, else beside this file, else where the system looks.
    my @places = length($ENV{NINEKW_LIB} // '') ? $ENV{NINEKW_LIB} : places($^O);
    ($path) = ((grep { -e } @places), $places[-1]);
    my ($ffi, %version);
    my $why = 'it has no ninekw_abi_version';
    {
        # Platypus warns of what cannot be loaded.
        local $SIG{__WARN__} = sub { $why = "$_[0]" =~ s/\A.*?: | at \S+ line .*//gsr };
        $ffi = FFI::Platypus->new(api => 2, lib => $path);
        for my $name (qw(abi_version version version_number)) {
            $version{$name} = eval { $ffi->function("ninekw_$name", [], $name eq 'version' ? 'string' : 'uint32') };
        }
    }
    if (!$version{abi_version}) {
        die "$path cannot be loaded ($why); install libninekw for $^O, or name its file in NINEKW_LIB; tried was "
            . join(', ', @places) . "\n";
    }
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
