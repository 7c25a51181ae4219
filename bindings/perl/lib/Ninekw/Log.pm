package Ninekw::Log;

# Loggers of the caller's for C.

use strict;
use warnings;

use Exporter 'import';
use Scalar::Util qw(blessed);

use Ninekw::Error;
use Ninekw::Library ();
use Ninekw::Native;
use Ninekw::Values;

our @EXPORT_OK = qw(logger);

my %LEVELS = (
    error   => Ninekw::Native::LOG_ERROR(),
    warning => Ninekw::Native::LOG_WARNING(),
    info    => Ninekw::Native::LOG_INFO(),
    debug   => Ninekw::Native::LOG_DEBUG(),
);
my %WORDS = reverse %LEVELS;

# The arguments of C's setter. The function lives as long as the program: nobody knows when C calls it last.
sub logger {
    my ($log, $level) = @_;
    my $hear = _hear($log);
    $level = Ninekw::Values::number(\%LEVELS, $level // 'info', 'log_level');
    my $closure = Ninekw::Library::ffi()->closure(sub {
        my (undef, $number, $name, $line, $fields) = @_;
        local $@ = undef;
        # The block of its own keeps `last` and `next` from leaving the frames of C. What fails is no reason to lose an answer.
        {
            no warnings 'exiting';
            eval { $hear->($WORDS{$number}, $name, Ninekw::Values::text_of($line), $fields); 1 } or last;
        }
        return;
    });
    $closure->sticky;
    return ($level, Ninekw::Library::ffi()->cast(log_fn => 'opaque', $closure), undef);
}

# An object with the methods of the levels, or a function that is told {level, name, line, fields}.
sub _hear {
    my ($log) = @_;
    if (ref $log eq 'CODE') {
        require JSON::PP;
        return sub {
            my ($level, $name, $line, $fields) = @_;
            return $log->({level => $level, name => $name, line => $line, fields => JSON::PP::decode_json($fields)});
        };
    }
    # Log::Log4perl has no other name for warnings.
    my %methods = map { $_ => $_ } keys %LEVELS;
    $methods{warning} = 'warn' if blessed $log && !$log->can('warning');
    if (!blessed $log || grep { !$log->can($_) } values %methods) {
        Ninekw::Error::caller_error('log takes a function, or an object with the methods error, warning, info and debug');
    }
    return sub {
        my ($method, $line) = ($methods{$_[0]}, $_[2]);
        return $log->$method($line);
    };
}

1;
