package Ninekw::Library;

# Finds and loads libninekw; c('name', ...) calls ninekw_name.

use strict;
use warnings;

use Exporter 'import';
use FFI::Platypus 2.00;
use File::Basename qw(dirname);

use Ninekw::Native;

our @EXPORT_OK = qw(c);
our ($path, $ffi);
my %functions;

sub _load {
    my $abi  = Ninekw::Native::ABI_VERSION();
    my $file = $^O eq 'MSWin32' ? 'ninekw.dll' : $^O eq 'darwin' ? "libninekw.$abi.dylib" : "libninekw.so.$abi";
    my $beside = dirname(__FILE__) . "/$file";
    # NINEKW_LIB, else beside this file, else where the system looks.
    $path = length($ENV{NINEKW_LIB} // '') ? $ENV{NINEKW_LIB} : -e $beside ? $beside : $file;
    my %version;
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
        die "$path cannot be loaded ($why); install libninekw for $^O, or name its file in NINEKW_LIB\n";
    }
    if ($version{abi_version}->() != $abi || $version{version_number}->() < Ninekw::Native::VERSION_NUMBER()) {
        die sprintf "this binding needs libninekw %s or newer with ABI %d, but %s is %s with ABI %d\n",
            Ninekw::Native::VERSION(), $abi, $path, $version{version}->(), $version{abi_version}->();
    }
    while (my ($name, $type) = each %Ninekw::Native::CALLBACKS) {
        $ffi->type($type => $name);
    }
    return;
}
_load();

# Calls a function by its name without ninekw_.
sub c {
    my ($name, @arguments) = @_;
    $functions{$name} //= $ffi->function("ninekw_$name", @{$Ninekw::Native::FUNCTIONS{"ninekw_$name"}});
    return $functions{$name}->call(@arguments);
}

1;
