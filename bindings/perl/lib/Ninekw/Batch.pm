package Ninekw::Batch;

# Many captchas at once. Made by Ninekw::Client's batch.

use strict;
use warnings;

use parent 'Ninekw::Handle';

use FFI::Platypus::Buffer qw(scalar_to_buffer);

use Ninekw::Answer;
use Ninekw::Call qw(out run waiting with_options got);
use Ninekw::Library qw(c);
use Ninekw::Values;

sub owned { return bless {pointer => $_[0], forgotten => $_[1]}, __PACKAGE__ }

# Frees it. Captchas that are open are given up with the client's setting abandon => 'abort'; else they stay open, and
# `pending` names them. Feedback that waits is given.
sub close {
    my ($self) = @_;
    return if !$self->{pointer};
    # Those that could not be given up are named, too.
    eval { run('batch_leave', $self->{pointer}) };
    $self->{left} = [$self->pending, grep { defined } map { $_->{captcha_id} } @{delete $self->{kept} // []}];
    c('batch_free', delete $self->{pointer});
    return;
}

sub DESTROY {
    my ($self) = @_;
    return if ${^GLOBAL_PHASE} eq 'DESTRUCT' || !$self->{pointer};
    local ($@, $!);
    $self->close;
    push @{$self->{forgotten}}, @{$self->{left}};
    return;
}

# Adds a captcha, with the arguments of submit, and gives its ticket (0, 1 and so on); `next_done` uploads it. The last
# argument may have a time limit of its own, timeout_ms, and a tag that its result has.
sub add {
    my ($self, $captcha, $options, $terms) = @_;
    my @terms = _terms($terms);
    return with_options($captcha, $options, sub { out('batch_add_with', $self->{pointer}, $_[0], @terms) });
}

# Adds a captcha that was submitted earlier, here or in another process; the options are those of its polls.
sub add_submitted {
    my ($self, $id, $options, $terms) = @_;
    my @given = ($self->{pointer}, Ninekw::Values::id($id));
    my @terms = _terms($terms);
    return with_options(undef, $options, sub { out('batch_add_submitted_with', @given, $_[0], @terms) });
}

# Adds what the client's journal has of ended processes, and gives how many captchas these are: next_done gives
# each with its tag.
sub resume { return out('batch_resume', $_[0]{pointer}) }

sub _terms {
    my %terms = %{$_[0] // {}};
    my $timeout = Ninekw::Values::integer(delete $terms{timeout_ms} // -1, 'timeout_ms');
    my $tag = delete $terms{tag};
    Ninekw::Error::caller_error("there is no $_ here; there are timeout_ms and tag") for sort keys %terms;
    return ($timeout, defined $tag ? Ninekw::Values::text($tag, 'tag') : undef);
}

# Ends the wait for one captcha: it ends with a CancelledError.
sub cancel { return c('batch_cancel', $_[0]{pointer}, Ninekw::Values::integer($_[1], 'ticket')) }

# The id of a captcha while it is pending at the service, else undef.
sub captcha_id { return c('batch_captcha_id', $_[0]{pointer}, Ninekw::Values::integer($_[1], 'ticket')) || undef }

sub _step {
    my ($self, $name, $how) = @_;
    return shift @{$self->{kept}} if $self->{kept} && @{$self->{kept}};
    my ($guard, @how) = waiting($how // {}, sub { push @{$self->{kept}}, $_[0] if ref $_[0] eq 'HASH' });
    return $guard->call(\&_done, $name, $self->{pointer}, @how, undef);
}

sub _done {
    my $pointer = out(@_) or return;
    my ($id, $answer, $error) = map { c($_, $pointer) } qw(done_captcha_id done_answer done_error);
    my $done = {
        ticket     => c('done_ticket', $pointer),
        tag        => Ninekw::Values::text_of(c('done_tag', $pointer)),
        captcha_id => $id > 0 ? $id : undef,
        price      => got('done_price', $pointer),
        answer     => $answer ? Ninekw::Answer::copied($answer) : undef,
        error      => $error ? Ninekw::Error::copied(c('error_status', $error), $error) : undef,
    };
    c('done_free', $pointer);
    return $done;
}

# Works until the next captcha is done: {ticket, captcha_id, price where it is known, and answer or error}; undef if none is
# left.
# A timeout of 0 is one step: a request at most, no waiting.
sub next_done { return scalar _step($_[0], 'batch_next_with', $_[1]) }

# For a loop of your own: one step, which sends a request at most and never waits. What is done, or undef; it is over when
# queued + in_flight is 0.
sub poll {
    my ($self) = @_;
    my $done;
    return $done if eval { $done = $self->next_done({timeout_ms => 0}); 1 };
    die $@ if !ref $@ || !$@->isa('Ninekw::DeadlineError');
    return;
}

# next_done, but also undef as soon as there is room for another captcha: for endless streams.
sub next_or_room { return scalar _step($_[0], 'batch_next_or_room', $_[1]) }

# Notes whether an answer was right; the service is told by later calls of next_done.
sub feedback {
    my ($self, $answer, $verdict) = @_;
    my $number = Ninekw::Values::number(\%Ninekw::Values::VERDICTS, $verdict, 'verdict');
    return run('batch_feedback', $self->{pointer}, Ninekw::Values::id($answer), $number);
}

# Gives up every captcha that nobody has answered yet, so that it is not charged.
sub give_up { return run('batch_give_up', $_[0]{pointer}) }

# How many captchas are open at the service, how many wait for their upload, and whether another would be uploaded at once.
sub in_flight { return c('batch_in_flight', $_[0]{pointer}) }
sub queued    { return c('batch_queued',    $_[0]{pointer}) }
sub has_room  { return c('batch_has_room',  $_[0]{pointer}) }

# Ids of the captchas that are open at the service; once it is closed, those that were open then.
sub pending {
    my ($self) = @_;
    return @{$self->{left} // []} if !$self->{pointer};
    my $count = c('batch_pending', $self->{pointer}, undef, 0) or return;
    my $ids = "\0" x (8 * $count);
    my ($place) = scalar_to_buffer($ids);
    my $found = c('batch_pending', $self->{pointer}, $place, $count);
    return unpack 'q' . ($found < $count ? $found : $count), $ids;
}

1;
