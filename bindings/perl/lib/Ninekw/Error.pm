package Ninekw::Error;

# What went wrong in a call: message, status (one of Ninekw::Native::ERR_*), operation, retryable, and where they are known
# service_code, http_status, captcha_id, retry_after_ms, reply, cause. As a text it ends like Perl's own errors: " at FILE line N."
# and a line break, where the program called this library.

use strict;
use warnings;
use overload '""' => sub { "$_[0]{message}$_[0]{place}\n" }, bool => sub { 1 }, fallback => 1;

use Ninekw::Library qw(c);
use Ninekw::Native;

sub message        { return $_[0]{message} }
sub status         { return $_[0]{status} }
sub operation      { return $_[0]{operation} }
sub retryable      { return $_[0]{retryable} }
sub service_code   { return $_[0]{service_code} }
sub http_status    { return $_[0]{http_status} }
sub captcha_id     { return $_[0]{captcha_id} }
sub retry_after_ms { return $_[0]{retry_after_ms} }
sub reply          { return $_[0]{reply} }
sub cause          { return $_[0]{cause} }

# The status's name, for instance "OPTION_RANGE".
sub status_name { return c('status_name', $_[0]{status}) }

my %hundreds = (
    1 => 'CallerError', 2 => 'NetworkError', 3 => 'ReplyError', 4 => 'ServiceError', 5 => 'OutcomeError',
    9 => 'LibraryError',
);
my %own;
# ERR_SUBMIT_UNKNOWN is SubmitUnknownError.
for my $word (qw(AUTH ACCOUNT BALANCE LIMIT INPUT ANSWER GONE SERVER CANCELLED DEADLINE UNSOLVED SUBMIT_UNKNOWN)) {
    my $class = join('', map { ucfirst lc } split /_/, $word) . 'Error';
    my $status = Ninekw::Native->can("ERR_$word")->();
    $own{$status} = $class;
    no strict 'refs';
    @{"Ninekw::${class}::ISA"} = ('Ninekw::' . $hundreds{int($status / 100)});
}
for my $class (values %hundreds) {
    no strict 'refs';
    @{"Ninekw::${class}::ISA"} = (__PACKAGE__);
}

# Where the program called this library.
sub _place {
    my $depth = 1;
    while (my ($package, $file, $line) = caller $depth++) {
        return " at $file line $line." if $package !~ /\ANinekw(?:::|\z)/;
    }
    return '';
}

# A copy of an error of C, which stays the caller's.
sub copied {
    my ($status, $error, $cause) = @_;
    my $class = $own{$status} // $hundreds{int($status / 100)};
    my $after = c('error_retry_after_ms', $error);
    return bless {
        status         => $status,
        message        => Ninekw::Values::text_of(c('error_message', $error)),
        place          => _place(),
        operation      => Ninekw::Values::text_of(c('error_operation', $error)),
        service_code   => c('error_service_code', $error) || undef,
        http_status    => c('error_http_status', $error) || undef,
        captcha_id     => c('error_captcha_id', $error) || undef,
        retryable      => c('error_is_retryable', $error),
        retry_after_ms => $after >= 0 ? $after : undef,
        reply          => Ninekw::Values::text_of(c('error_reply', $error)),
        cause          => $cause,
    }, $class ? "Ninekw::$class" : __PACKAGE__;
}

# Dies with an error of the caller's.
sub caller_error {
    my ($message, $status) = @_;
    die bless {
        status => $status // Ninekw::Native::ERR_INVALID_ARGUMENT(), message => $message, operation => 'arguments', retryable => 0,
        place => _place(),
    }, 'Ninekw::CallerError';
}

1;
