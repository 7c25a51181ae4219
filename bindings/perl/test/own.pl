# What Perl programs may do to the binding, against a local service; the environment is set by `cargo xtask test`.
use strict;
use warnings;
use utf8;

use FindBin;
use lib "$FindBin::Bin/../lib";
use FFI::Platypus;
use POSIX ();
use Time::HiRes ();
use Ninekw;

my ($checks, $failed) = (0, 0);
binmode STDOUT, ':encoding(UTF-8)';

sub check {
    my ($what, $right) = @_;
    $checks++;
    return if $right;
    $failed++;
    print "FAILED: $what\n";
    return;
}

sub count { return scalar @_ }

# Class "" is for errors of the test's own.
sub dies {
    my ($what, $class, $words, $run) = @_;
    my $finished = eval { $run->(); 1 };
    my $error = $@;
    my $fits = !$finished && (length $class ? ref $error && $error->isa("Ninekw::$class") : !ref $error);
    check("$what: " . ($error // 'nothing'), $fits && index($error, $words) >= 0);
    # For the runner, which compares with the table of errors.
    print "caught: $what = $class\n" if $fits;
    return $error;
}

my $picture = $ENV{NINEKW_TEST_PICTURE};
my $client = Ninekw::Client->new(min_interval_ms => 0, first_poll_ms => 0, poll_interval_ms => 1,
    polling => 'fast');

# Arguments of wrong types and ranges.
dies('a fraction',             'CallerError', 'whole',      sub { $client->wait(1.9) });
dies('a word for an id',       'CallerError', 'seven',      sub { $client->wait('seven') });
dies('2^63',                   'CallerError', '',           sub { $client->wait(2**63) });
dies('2^63 in digits',         'CallerError', 'range',      sub { $client->wait('9223372036854775808') });
dies('not a number',           'CallerError', 'whole',      sub { $client->wait('nan' + 0) });
dies('undef for an id',        'CallerError', 'undef',      sub { $client->wait(undef) });
dies('a fraction as an option', 'CallerError', 'maxtimeout', sub { $client->solve($picture, {maxtimeout => 90.5}) });
dies('a list as an option',    'CallerError', 'maxtimeout', sub { $client->solve($picture, {maxtimeout => [90]}) });
dies('a NUL in a text',        'CallerError', 'NUL',        sub { $client->solve($picture, {textinstructions => "a\0b"}) });
dies('a NUL in a path',        'CallerError', 'NUL',        sub { $client->solve("$picture\0") });
dies('a NUL in an answer',     'CallerError', 'NUL',        sub { $client->answer_job(1, "a\0b") });
dies('bytes that are none',    'CallerError', 'bytes',      sub { $client->solve(Ninekw::bytes("\x{20ac}")) });
dies('an unknown setting',     'CallerError', 'did you mean timeout_ms', sub { Ninekw::Client->new(time_out => 1) });
dies('a setting of the wrong type', 'CallerError', 'timeout_ms', sub { Ninekw::Client->new(timeout_ms => 'long') });
dies('a setting out of range', 'CallerError', 'retries',    sub { Ninekw::Client->new(retries => 2**40) });
dies('an unknown word',        'CallerError', 'polite',     sub { Ninekw::Client->new(polling => 'rude') });
dies('an unknown verdict',     'CallerError', 'incorrect',  sub { $client->feedback(1, 'right') });
dies('an unknown option',      'CallerError', 'max_time',   sub { $client->solve($picture, {max_time => 1}) });
dies('a file that is missing', 'CallerError', 'nowhere',    sub { $client->solve('/nowhere.png') });

for my $given ([[$picture], 'a list'], [$picture, $picture], [undef, 'undef'], [{}, 'HASH']) {
    dies("many out of $given->[1]", 'CallerError', "takes a function that gives the next captcha, and undef at the end, not ",
        sub { $client->solve_many($given->[0]) });
}

# An error that nobody catches ends the program with words like Perl's own.
sub place_of { my ($run) = @_; eval { $run->(); 1 }; return "$@" }
check('the place of a mistake',  place_of(sub { $client->wait('seven') }) =~ /seven at \Q$0\E line ${\ __LINE__}\.\n\z/);
check('the place of an error',   place_of(sub { $client->solve('/nowhere.png') }) =~ / at \Q$0\E line ${\ __LINE__}\.\n\z/);
check('the place of a new client', place_of(sub { Ninekw::Client->new(time_out => 1) }) =~ / at \Q$0\E line ${\ __LINE__}\.\n\z/);
eval { $client->wait('seven') };
check('the message alone', $@->message !~ / at /);

# What a callback does ends the call, not the program.
my $mine = sub { die {mine => 1} };
my $error;
eval { $client->solve($picture, {}, {progress => $mine}) };
check('what progress dies with comes out as the same', ref $@ eq 'HASH' && $@->{mine});
dies('stop in progress', 'OutcomeError', '', sub { $client->solve($picture, {}, {progress => sub { 'stop' }}) });
check("$_->[0] in progress is no word", $client->solve($picture, {nomd5 => 1}, {progress => sub { $_->[1] }}))
    for ['0', 0], ['nothing', ''], ['undef', undef];
dies('an unknown key of a call', 'CallerError', 'timeout_ms', sub { $client->solve($picture, {}, {timeout => 1000}) });
dies('the same of a batch', 'CallerError', 'timeout_ms', sub { $client->batch->next_done({timeout => 1000}) });
dies('the same of work', 'CallerError', 'on_outcome', sub { $client->work(sub { 'stop' }, {}, {on_outcom => 1}) });
{
    no warnings 'exiting';
    dies('last in progress', '', 'last or next', sub {
        for (1) { $client->solve($picture, {}, {progress => sub { last }}) }
    });
}
my $worker = Ninekw::Client->new(url => $ENV{NINEKW_TEST_JOBS_URL}, min_interval_ms => 0, job_interval_ms => 1);
eval { $worker->work($mine) };
check('what decide dies with', ref $@ eq 'HASH' && $@->{mine});
dies('a decision of the wrong type', 'CallerError', 'let_go', sub { $worker->work(sub { 7 }) });
dies('an answer with a NUL', 'CallerError', 'NUL', sub { $worker->work(sub { {answer => "a\0b"} }) });
my $abc = sub { {answer => 'abc'} };
eval { $worker->work($abc, {}, {on_outcome => $mine}) };
check('what on_outcome dies with', ref $@ eq 'HASH' && $@->{mine});
my $lent;
my $tally = $worker->work(sub { $lent = $_[0]; $abc->() }, {}, {on_outcome => sub { 'stop' }});
check('one answered', $tally->{answered} == 1 && !$lent->id && !defined $lent->kind);
check('stopped', $worker->work(sub { 'stop' })->{answered} == 0);
my $limited = Ninekw::Client->new(limiter => $mine, retries => 0);
$error = dies('what the limiter dies with', 'NetworkError', 'limiter', sub { $limited->balance });
check('is the cause', ref $error->cause eq 'HASH');
my @asked;
Ninekw::Client->new(limiter => sub { push @asked, $_[1]; 0 })->balance;
check('the limiter is asked', "@asked" eq 'other');

do "$FindBin::Bin/log.pl" or die "log.pl: $@\n";

# Text is UTF-8, however Perl keeps it, and numbers have 64 bits.
my $answer = $client->solve($picture, {textinstructions => 'höhe 漢字 😀', nomd5 => 1});
check('an answer', $answer->text eq $ENV{NINEKW_TEST_ANSWER} && $answer->{state} eq 'solved');
my $latin = "h\xf6he";
utf8::downgrade($latin);
check('Latin-1 inside', $client->submit($picture, {textinstructions => $latin}) > 0);
open my $file, '<:raw', $picture or die;
check('bytes', $client->submit(Ninekw::bytes(do { local $/; <$file> })) > 0);
my $big = 9007199254740993;
$error = dies('a big id', 'Error', '', sub { $client->wait($big, {timeout_ms => 0}) });
check('comes back exact', !defined $error->captcha_id || $error->captcha_id == $big);

# A token, also from a signal handler.
my $token = Ninekw::CancelToken->new;
my $quiet = Ninekw::Client->new(first_poll_ms => 60_000, min_interval_ms => 0);
local $SIG{ALRM} = sub { $token->trigger };
alarm 1;
# Perl runs handlers between its own steps: the callback is one.
dies('cancelled', 'CancelledError', '', sub { $quiet->solve($picture, {}, {cancel => $token, progress => sub { 1 }}) });
check('triggered', $token->is_triggered);
$token->reset;
check('reset', !$token->is_triggered);

# A handler that dies, with and without a progress function: the call ends, and its captcha is named.
my $calm = Ninekw::Client->new(url => $ENV{NINEKW_TEST_JOBS_URL}, min_interval_ms => 0, first_poll_ms => 60_000);
my @warned;
local $SIG{__WARN__} = sub { push @warned, @_ };
for my $progress (sub { 1 }, undef) {
    my %how = (timeout_ms => 10_000, $progress ? (progress => $progress) : ());
    for my $call ('solve', 'wait', 'batch') {
        local $SIG{ALRM} = sub { die "alarm\n" };
        my $id = $call eq 'wait' ? $calm->submit($picture) : 0;
        my $all = $calm->batch;
        $calm->pending;
        $all->add($picture) if $call eq 'batch';
        alarm 1;
        dies("a handler that dies in $call", '', 'alarm', sub {
            $call eq 'solve' ? $calm->solve($picture, {}, \%how) : $id ? $calm->wait($id, \%how) : $all->next_done(\%how);
        });
        alarm 0;
        check("$call names its captcha", 1 == count($call eq 'batch' ? $all->pending : $calm->pending));
    }
}
check("nothing warns: @warned", !@warned);
# A handler runs while no job comes, and progress stops the work.
{
    my $idle = Ninekw::Client->new(min_interval_ms => 0);
    local $SIG{ALRM} = sub { die "alarm\n" };
    alarm 1;
    dies('a handler that dies in work', '', 'alarm', sub { $idle->work(sub { 'skip' }, {}, {timeout_ms => 10_000}) });
    my $ticks = 0;
    my $none  = $idle->work(sub { 'skip' }, {}, {timeout_ms => 10_000, progress => sub { ++$ticks == 3 ? 'stop' : '' }});
    check('progress stops the work', $ticks == 3 && $none->{answered} == 0);
}
# Without a handler a signal ends the program at any time.
my $child = fork // die;
if (!$child) {
    Ninekw::Client->new(min_interval_ms => 0)->work(sub { 'skip' }, {}, {timeout_ms => 10_000});
    POSIX::_exit(0);
}
sleep 1;
kill TERM => $child;
waitpid $child, 0;
check("SIGTERM ends a program that waits for jobs: $?", ($? & 127) == POSIX::SIGTERM());
$calm->pending;

# What is left early is named, or given up.
for (['keep', 2], ['abort', 0]) {
    my ($abandon, $open) = @$_;
    my $left = Ninekw::Client->new(url => $ENV{NINEKW_TEST_JOBS_URL}, min_interval_ms => 0, abandon => $abandon);
    my $count = 0;
    my $each = $left->solve_many(sub { $count++ < 2 ? $picture : die "enough\n" });
    dies("leaving early, $abandon", '', 'enough', sub { $each->() });
    undef $each;
    check("$abandon: named are $open", count($left->pending) == $open);
    my $all    = $left->batch;
    my $first  = $all->add($picture, {}, {timeout_ms => 60000, tag => "first \x{e4}"});
    my $second = $all->add($picture, undef, {tag => 'second'});
    $all->cancel($second);
    my $done = $all->next_done;
    check('one is cancelled', $done->{ticket} == $second && $done->{tag} eq 'second' && $done->{error}->isa('Ninekw::CancelledError'));
    dies('the other is not', 'DeadlineError', '', sub { $all->next_done({timeout_ms => 300}) });
    check('its id is known', $all->captcha_id($first) == ($all->pending)[0] && !defined $all->captcha_id($second));
    $all->cancel($first);
    check('a tag comes back', $all->next_done->{tag} eq "first \x{e4}" && !$all->pending);
    dies('an unknown term', 'CallerError', 'tag', sub { $all->add($picture, {}, {tags => 1}) });
    $all->add($picture);
    dies('a deadline', 'DeadlineError', '', sub { $all->next_done({timeout_ms => 300}) });
    $all->close;
    check("$abandon: a closed batch names it", count($all->pending) == ($open ? 1 : 0) && !$left->pending);
}

# Left after the first of twelve: the service knows of none that the program does not.
for my $abandon ('keep', 'abort') {
    my $early = Ninekw::Client->new(url => $ENV{NINEKW_TEST_LEAVING_URL}, min_interval_ms => 0, first_poll_ms => 0,
        poll_interval_ms => 10, polling => 'fast', abandon => $abandon);
    my $count = 0;
    my $each = $early->solve_many(sub { $count++ < 12 ? $picture : undef });
    my $first = $each->();
    undef $each;
    print join(' ', 'known:', $first->{captcha_id}, $early->pending), "\n";
    my $all = $early->batch;
    $all->add($picture) for 1 .. 12;
    my $done = $all->next_done;
    $all->feedback($done->{answer}, 'correct');
    $all->close;
    check("$abandon: eleven are named", $abandon eq 'abort' || count($all->pending) == 11);
    print join(' ', 'known:', $done->{captcha_id}, $all->pending), "\nright: $done->{captcha_id}\n";
}

# Many at once beside a timer, by steps that never wait.
{
    my $slow = Ninekw::Client->new(url => $ENV{NINEKW_TEST_SLOW_URL}, min_interval_ms => 0, first_poll_ms => 900,
        poll_interval_ms => 100, polling => 'fast', max_in_flight => 200);
    my $crowd = $slow->batch;
    $crowd->add($picture, {nomd5 => 1}) for 1 .. 200;
    my ($solved, $latest, $since) = (0, 0, Time::HiRes::time());
    my $due = $since + 0.02;
    while ($crowd->queued + $crowd->in_flight) {
        my $done = $crowd->poll;
        $solved++ if $done && $done->{answer};
        Time::HiRes::sleep(0.001) if !$done;
        next if Time::HiRes::time() < $due;
        $latest = Time::HiRes::time() - $due if $latest < Time::HiRes::time() - $due;
        $due = Time::HiRes::time() + 0.02;
    }
    my $took = Time::HiRes::time() - $since;
    printf "load: Perl, 200 captchas polled for: %.1f s, a timer at most %.0f ms late\n", $took, $latest * 1000;
    # A busy machine is slower.
    check("all are solved beside a timer: $solved, $took", $solved == 200 && $took < 60 && $latest < 5);
    $crowd->close;
    dies('poll of a closed batch', 'CallerError', 'the batch is closed', sub { $crowd->poll });
}

# Copies are refused, as both would free the handle.
require Storable;
for my $handle (map { bless {}, "Ninekw::$_" } qw(Client Batch Reply Job CancelToken)) {
    eval { Storable::dclone($handle) };
    check("a copy of a $handle: $@", $@ =~ /cannot be copied/);
}
SKIP: {
    last SKIP if !eval { require threads; 1 };
    my @kept = ($client, $client->batch, $client->settings, $token);
    check('a new ithread gets none', threads->create(sub { scalar grep { ref && eval { $_->can('close') } } @kept })->join == 0);
    check('they live on', $client->balance > 0 && $kept[1]->in_flight == 0);
}

# Without an address there is the default.
for my $url ('', undef) {
    local $ENV{NINEKW_URL} = $url;
    delete $ENV{NINEKW_URL} if !defined $url;
    check('NINEKW_URL ' . ($url // 'undef'), eval { Ninekw::Client->new });
}

# The key is in no trace.
require Carp;
for my $wrong ([time_out_ms => 1], [timeout_ms => 'long'], [url => 'nowhere'], [polling => 'rude']) {
    my $trace = '';
    local $SIG{__DIE__} = sub { $trace .= Carp::longmess("@_") };
    eval { Ninekw::Client->new(api_key => $ENV{NINEKW_API_KEY}, @$wrong) };
    check("the key is not in the trace of $wrong->[0]", length $trace && index($trace, $ENV{NINEKW_API_KEY}) < 0);
}
check('full paths on Windows', !grep { !m{/} } Ninekw::Library::places('MSWin32'));

# The numbers' meanings.
check('status', index(Ninekw::status_message(902), 'in use') >= 0 && defined $error->status_name);
check('code', Ninekw::service_code(11)->{category} eq 'balance' && !defined Ninekw::service_code(999));
check('version', index(Ninekw::build_info(), Ninekw::version()) >= 0 && Ninekw::version() eq $Ninekw::VERSION);

# Closed twice, used after.
my $batch = $client->batch;
$batch->close;
$batch->close;
for (['add', $picture], ['add_submitted', 1], ['next_done'], ['next_or_room'], ['feedback', 1, 'correct'], ['give_up']) {
    my ($name, @given) = @$_;
    dies("$name of a closed batch", 'CallerError', 'the batch is closed', sub { $batch->$name(@given) });
}
$client->close;
$client->close;
for (['balance'], ['submit', $picture], ['poll', 1], ['wait', 1], ['solve', $picture], ['feedback', 1, 'correct'],
    ['call', 'x'], ['batch'], ['server_status'], ['next_job'], ['history'], ['settings'], ['diagnose'], ['show', 1],
    ['end_jobs'], ['work', sub { 'stop' }])
{
    my ($name, @given) = @$_;
    dies("$name of a closed client", 'CallerError', 'the client is closed', sub { $client->$name(@given) });
}

# A view has limits for each of its calls, and shares the rest.
{
    my $asked = 0;
    my $whole = Ninekw::Client->new(min_interval_ms => 0, first_poll_ms => 0, poll_interval_ms => 1, polling => 'fast',
        limiter => sub { $asked++; 0 });
    my $view = $whole->within({timeout_ms => 0});
    dies('a limit',           'DeadlineError', '', sub { $view->balance });
    dies('a limit of a wait', 'DeadlineError', '', sub { $view->solve($picture) });
    dies('a limit of many', 'DeadlineError', '', sub { $view->solve_many(sub { $picture })->() });
    check('its client has none', $whole->balance > 0);
    check("one's own counts instead", length $view->solve($picture, {}, {timeout_ms => 20_000})->text);
    $view->close;
    $view->close;
    dies('a closed view', 'CallerError', 'the client is closed', sub { $view->balance });
    my $stopped = Ninekw::CancelToken->new;
    $stopped->trigger;
    dies('a token of a view',      'CancelledError', '',           sub { $whole->within({cancel => $stopped})->settings });
    dies('a progress function',    'CallerError',    'progress',   sub { $whole->within({progress => sub { 1 }}) });
    dies('a limit of words',       'CallerError',    'timeout_ms', sub { $whole->within({timeout_ms => 'long'}) });
    dies('a limit out of range',   'CallerError',    'timeout_ms', sub { $whole->within({timeout_ms => -7}) });
    $view = $whole->within({timeout_ms => 20_000});
    undef $whole;
    $asked = 0;
    check('a view keeps its limiter', $view->balance > 0 && $asked == 1);
}

# The library is missing, or another one.
sub load_with {
    my ($library) = @_;
    local $ENV{NINEKW_LIB} = $library;
    return scalar qx{$^X -I$FindBin::Bin/../lib -e 'use Ninekw' 2>&1};
}
my $said = load_with('/nowhere/libninekw.so');
check("a missing library: $said", index($said, '/nowhere/') >= 0 && index($said, 'NINEKW_LIB') >= 0);
$said = load_with($ENV{NINEKW_TEST_WRONG_ABI});
check("another ABI: $said", index($said, 'ABI 99') >= 0 && index($said, $ENV{NINEKW_TEST_WRONG_ABI}) >= 0);
$said = load_with($ENV{NINEKW_TEST_OLD});
check("an older library: $said", index($said, 'or newer') >= 0);

# Everything is freed.
Ninekw::Client->new->batch for 1 .. 50;
undef $_ for $calm, $client, $worker, $limited, $quiet, $batch, $answer, $token, $lent, $error;
my $live = FFI::Platypus->new(api => 2, lib => $ENV{NINEKW_LIB})->function(ninekw__testing_live_handles => [] => 'sint64')->call;
check("$live handles are left", $live == 0);

print $checks - $failed, " of $checks checks passed\n";
exit($failed ? 1 : 0);
