# What a logger hears, and what it may do; a part of own.pl.
package main;

use strict;
use warnings;

my %quick = (min_interval_ms => 0, first_poll_ms => 0, poll_interval_ms => 1, polling => 'fast');
my $picture = $ENV{NINEKW_TEST_PICTURE};

# Keeps what it is told, by the methods of Log::Any or of Log::Log4perl.
package Notes;
sub new { my ($class, @lines) = @_; return bless \@lines, $class }
sub error { my ($self, $line) = @_; return push @$self, "error $line" }
sub info { my ($self, $line) = @_; return push @$self, "info $line" }
sub debug { my ($self, $line) = @_; return push @$self, "debug $line" }

package Notes::Warning;
our @ISA = 'Notes';
sub warning { my ($self, $line) = @_; return push @$self, "warning $line" }

package Notes::Warn;
our @ISA = 'Notes';
sub warn { my ($self, $line) = @_; return push @$self, "warn $line" }

package main;

my @events;
my $logged = Ninekw::Client->new(%quick, log => sub { push @events, $_[0] });
for my $how ({}, {progress => sub { }}) {
    @events = ();
    my $id = $logged->solve($picture, {nomd5 => 1}, $how)->id;
    check('two events', join('|', map { $_->{line} } @events)
            eq "upload_accepted captcha_id=$id kind=text|answer_received captcha_id=$id kind=text");
    check('their fields', $events[1]{level} eq 'info' && $events[1]{name} eq 'answer_received'
            && $events[1]{fields}{captcha_id} == $id && $events[1]{fields}{kind} eq 'text');
}
for my $class (qw(Notes::Warning Notes::Warn)) {
    my $notes = $class->new;
    Ninekw::Client->new(%quick, log => $notes, log_level => 'debug')->balance;
    check('every request', @$notes == 2 && $notes->[0] =~ /\Adebug request_sent action=/);
    check('no key', index("@$notes", $ENV{NINEKW_API_KEY}) < 0);
    my $nowhere = Ninekw::Client->new(url => 'http://127.0.0.1:9', retries => 0, log => $notes, log_level => 'warning');
    @$notes = ();
    dies('logged', 'NetworkError', '', sub { $nowhere->balance });
    my $word = $class->can('warn') ? 'warn' : 'warning';
    check("failures: @$notes", @$notes == 2 && "@$notes" =~ /\A$word request_failed .* error call_failed /);
}
for my $bad (sub { die "mine\n" }, sub { no warnings 'exiting'; last }, sub { no warnings 'exiting'; next }) {
    my $client = Ninekw::Client->new(%quick, log => $bad, log_level => 'debug');
    local $@ = 'kept';
    check('a logger that leaves', $client->solve($picture)->text eq $ENV{NINEKW_TEST_ANSWER} && $client->balance >= 0);
}
my @statuses;
$logged = Ninekw::Client->new(%quick, log => sub { eval { $logged->balance; 1 } or push @statuses, $@->status });
check('a logger that calls', $logged->solve($picture, {nomd5 => 1})->text eq $ENV{NINEKW_TEST_ANSWER});
check("is told that it may not: @statuses", "@statuses" eq join ' ', (Ninekw::Native::ERR_BUSY()) x 2);
dies('a logger that is none', 'CallerError', 'methods', sub { Ninekw::Client->new(log => 'info') });
dies('an object that is none', 'CallerError', 'methods', sub { Ninekw::Client->new(log => bless {}, 'Nothing') });
dies('an unknown level', 'CallerError', 'warning', sub { Ninekw::Client->new(log => sub { }, log_level => 'loud') });
undef $logged;

1;
