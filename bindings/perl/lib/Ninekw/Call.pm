package Ninekw::Call;

# Calls of C functions that give a status, and what functions that they call back may do.

use strict;
use warnings;

use Exporter 'import';

use FFI::Platypus::Buffer qw(scalar_to_buffer);

use Ninekw::Error;
use Ninekw::Library qw(c);
use Ninekw::Native;
use Ninekw::Values;

our @EXPORT_OK = qw(run out got with_options limits waiting guard limiter says_stop);
my $limited;

# Calls it, and dies with what it reports.
sub run {
    my ($name, @arguments) = @_;
    @_ = ();
    if (!defined $arguments[0]) {
        my $owner = $name =~ /\A(batch(?!_new)|job(?=_check))/ ? $1 : 'client';
        Ninekw::Error::caller_error("the $owner is closed", Ninekw::Native::ERR_NULL_ARGUMENT());
    }
    my $error;
    my $status = c($name, @arguments, \$error) or return;
    my $failure = Ninekw::Error::copied($status, $error, $limited);
    undef $limited;
    c('error_free', $error);
    die $failure;
}

# The number or the pointer that it fills in last.
sub out {
    my ($name, @arguments) = @_;
    my $place;
    run($name, @arguments, \$place);
    return $place;
}

# A getter's number, where it says that there is one.
sub got {
    my ($name, @arguments) = @_;
    my $place;
    return c($name, @arguments, \$place) ? $place : undef;
}

# Runs a function with options of C, and frees them.
sub with_options {
    my ($captcha, $options, $use) = @_;
    my $given = c('options_new');
    my @result = eval {
        if (defined $captcha) {
            _set($given, 'file-upload-01', ref $captcha ? $captcha : bless {path => $captcha}, 'Ninekw::File');
        }
        _set($given, $_, $options->{$_}) for sort keys %{$options // {}};
        (1, scalar $use->($given));
    };
    my $failure = $@;
    c('options_free', $given);
    die $failure if !@result;
    return $result[1];
}

sub _set {
    my ($given, $name, $value) = @_;
    # Before anything makes a text of it.
    my $numeric = defined $value && !ref $value && _is_number($value);
    my $bytes = Ninekw::Values::text($name, 'the name of an option');
    if (ref $value eq 'Ninekw::File') {
        # Names of files are bytes to Perl.
        my $path = utf8::is_utf8($value->{path}) ? Ninekw::Values::text($value->{path}, $name) : $value->{path};
        Ninekw::Error::caller_error("$name holds a NUL", Ninekw::Native::ERR_INVALID_UTF8()) if $path =~ /\0/;
        run('options_set_file', $given, $bytes, $path);
    }
    elsif (ref $value eq 'Ninekw::Bytes') {
        utf8::downgrade(my $data = $value->{data}, 1) or Ninekw::Error::caller_error("$name has characters that are no bytes");
        run('options_set_bytes', $given, $bytes, scalar_to_buffer($data));
    }
    elsif ($numeric) {
        run('options_set_int', $given, $bytes, Ninekw::Values::integer($value, $name));
    }
    else {
        run('options_set_text', $given, $bytes, Ninekw::Values::text($value, $name));
    }
    return;
}

# Whether Perl made the value as a number: "7" is a text.
sub _is_number {
    my ($value) = @_;
    require B;
    my $flags = B::svref_2object(\$value)->FLAGS;
    return $flags & (B::SVf_IOK() | B::SVf_NOK()) && !($flags & B::SVf_POK());
}

my %phases = (
    Ninekw::Native::PHASE_QUEUED()    => 'queued',
    Ninekw::Native::PHASE_NETWORK()   => 'network',
    Ninekw::Native::PHASE_WAITING()   => 'waiting',
    Ninekw::Native::PHASE_RETRYING()  => 'retrying',
    Ninekw::Native::PHASE_HELD_BACK() => 'held_back',
);

# Keeps what functions of the caller die with: nothing may leave a callback.
sub guard { return bless {left => $_[0]}, 'Ninekw::Guard' }

# Whether a function of the caller's says to stop: what it happens to end with does not.
sub says_stop { return defined $_[0] && !ref $_[0] && $_[0] eq 'stop' }

# The time limit and the token for C.
sub limits {
    my ($how, @more) = @_;
    my %known = map { $_ => 1 } qw(timeout_ms cancel), @more;
    $known{$_} or Ninekw::Values::unknown('argument', $_, keys %known) for sort keys %$how;
    my $timeout = Ninekw::Values::integer($how->{timeout_ms} // -1, 'timeout_ms');
    return ($timeout, $how->{cancel} && $how->{cancel}->pointer);
}

# The arguments that all waiting calls share, and the guard of their callback; `left` is told what a caller does not get whom
# a handler of a signal takes out of the call. Without a function of the caller's, handlers run all the same.
sub waiting {
    my ($how, $left, @more) = @_;
    my @limits = limits($how, 'progress', @more);
    my ($progress, $guard) = ($how->{progress}, guard($left));
    my $told = $guard->closure('progress_fn', sub {
        my (undef, $id, $phase, $elapsed_ms) = @_;
        return 1 if !$progress;
        my $now = {captcha_id => $id > 0 ? $id : undef, phase => $phases{$phase}, elapsed_ms => $elapsed_ms};
        return says_stop(scalar $progress->($now)) ? 0 : 1;
    });
    return ($guard, @limits, $told);
}

my %priorities = (
    Ninekw::Native::PRIORITY_UPLOAD() => 'upload',
    Ninekw::Native::PRIORITY_POLL()   => 'poll',
    Ninekw::Native::PRIORITY_OTHER()  => 'other',
);

# A limiter for C, which lives as long as the program: nobody knows when C asks last.
sub limiter {
    my ($ask) = @_;
    my $closure = Ninekw::Library::ffi()->closure(sub {
        my (undef, $account, $priority) = @_;
        my $wait;
        {
            $wait = eval { Ninekw::Values::integer($ask->(Ninekw::Values::text_of($account), $priorities{$priority}), 'wait') };
            $limited = $@ if !defined $wait;
        }
        return $wait // -1;
    });
    $closure->sticky;
    return Ninekw::Library::ffi()->cast(limiter_fn => 'opaque', $closure);
}

package Ninekw::Guard;

use Config ();
use POSIX ();

sub CLONE_SKIP { return 1 }

# By their names, but for those of faults. Windows has no masks.
my %signals;
if ($^O ne 'MSWin32') {
    @signals{split ' ', $Config::Config{sig_name}} = split ' ', $Config::Config{sig_num};
    delete @signals{qw(ZERO SEGV BUS FPE ILL)};
}

# Handlers run where their `die` is caught: not while C runs, but in callbacks, and once the call is over. Perl runs those
# that are due at its next branch. Signals without a handler end the program at any time.
sub _block {
    my ($self) = @_;
    my @handled = grep { ($SIG{$_} // '') !~ /\A(?:DEFAULT|IGNORE|)\z/ } keys %signals;
    my $set = POSIX::SigSet->new(@signals{@handled});
    POSIX::sigprocmask(POSIX::SIG_BLOCK(), $set, $self->{mask} = POSIX::SigSet->new) if %signals;
    return %signals ? 1 : 0;
}

sub _unblock {
    my ($self) = @_;
    POSIX::sigprocmask(POSIX::SIG_SETMASK(), $self->{mask}) if %signals;
    return %signals ? 1 : 0;
}

# A function for C. The block of its own keeps `last` and `next` of the caller's function from leaving the frames of C.
sub closure {
    my ($self, $type, $run) = @_;
    my $closure = Ninekw::Library::ffi()->closure(sub {
        my @arguments = @_;
        return 0 if $self->{died};
        my ($finished, $result);
        {
            no warnings 'exiting';
            $finished = eval { _unblock($self); $result = $run->(@arguments); _block($self) || 1; 1 };
            $self->{died} = [$@] if !$finished;
        }
        if (!$finished) {
            _block($self);
            $self->{died} //= ["last or next out of a function that a call of Ninekw runs; return 'stop' instead\n"];
        }
        return $self->{died} ? 0 : $result;
    });
    push @{$self->{closures}}, $closure;
    return Ninekw::Library::ffi()->cast($type => 'opaque', $closure);
}

# Makes the call, and dies with what was kept.
sub call {
    my ($self, $make, @arguments) = @_;
    _block($self) || 1;
    my @result = eval { (1, scalar $make->(@arguments)) };
    my $failure = $@;
    delete $self->{closures};
    $self->{died} //= [$@] if !eval { _unblock($self); 1 };
    if ($self->{died}) {
        $self->_leave(@result ? $result[1] : $failure);
        die $self->{died}[0];
    }
    die $failure if !@result;
    return $result[1];
}

# Names the captcha that is at stake: of an id, an answer, a result of a batch or an error.
sub _leave {
    my ($self, $result) = @_;
    my $left = $self->{left} or return;
    return $left->($result) if ref $left eq 'CODE';
    my $id = !ref $result ? $result : eval { $result->isa('Ninekw::Error') ? $result->captcha_id : $result->{id} };
    push @$left, $id if defined $id && $id =~ /^[1-9][0-9]*\z/;
    return;
}

1;
