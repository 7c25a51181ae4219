package Ninekw::Client;

# One account. Options of a call are a hash by the service's names: texts, whole numbers, Ninekw::file, Ninekw::bytes. A
# captcha is a path, Ninekw::bytes, or undef with all in the options. The last argument may be {timeout_ms, cancel,
# progress}; progress is told {captcha_id, phase, elapsed_ms} and gives "stop" to cancel.

use strict;
use warnings;

use parent qw(Ninekw::Handle Ninekw::Account Ninekw::Answering);

use Ninekw::Answer;
use Ninekw::Batch;
use Ninekw::Call qw(limiter limits out run waiting with_options);
use Ninekw::Library qw(c);
use Ninekw::Log qw(logger);
use Ninekw::Native;
use Ninekw::Reply;
use Ninekw::Settings;
use Ninekw::Values;

# Settings are those of Ninekw::Settings, such as timeout_ms, proxy, share => 'machine', limiter => sub { 0 }; as a list or
# as a hash. With log => $logger, an object with the methods error, warning, info and debug or a function that is told
# {level, name, line, fields}, the events from log_level on are heard: 'info' unless given.
sub new {
    my ($class, @given) = @_;
    my %settings = @given == 1 && ref $given[0] eq 'HASH' ? %{$given[0]} : @given;
    # Carp prints the arguments of every frame: those that hold the key are taken away.
    @_ = ();
    my $set = length($ENV{NINEKW_URL} // '') ? $ENV{NINEKW_URL} : undef;
    my $url = exists $settings{url} ? delete $settings{url} : $set;
    my %all = (api_key => $ENV{NINEKW_API_KEY} // '', base_url => $url, %settings);
    my ($log, $log_level) = delete @all{qw(log log_level)};
    my $config = c('config_new');
    my $self = bless {pending => []}, $class;
    my $made = eval {
        defined $all{$_} and _set($config, $_, $all{$_}) for sort keys %all;
        run('config_set_log', $config, logger($log, $log_level)) if $log;
        $self->{pointer} = out('client_new', $config);
        1;
    };
    my $failure = $@;
    c('config_free', $config);
    die $failure if !$made;
    return $self;
}

sub _set {
    my ($config, $name, $value) = @_;
    @_ = ();
    my $kind = $Ninekw::Settings::KINDS{$name}
        or Ninekw::Values::unknown('setting', $name, keys %Ninekw::Settings::KINDS, qw(log log_level));
    my @given =
          $kind eq 'limiter' ? (limiter($value), undef)
        : $kind eq 'cancel'  ? $value->pointer
        : ref $kind          ? Ninekw::Values::number($kind, $value, $name)
        : $kind eq 'text'    ? Ninekw::Values::text($value, $name)
        :                      Ninekw::Values::integer($value, $name, $kind eq 'int64' ? 64 : 32);
    return run("config_set_$name", $config, @given);
}

# Frees it. Calls after this fail.
sub close {
    my ($self) = @_;
    c('client_free', delete $self->{pointer}) if $self->{pointer};
    return;
}

# The same client, each of whose calls has this time limit, from its beginning, and this token:
# $client->within({timeout_ms => 2000, cancel => $token})->balance. What a call is given itself counts instead; a batch or
# solve_many has them for all of it, from its making. Closing it leaves this one open.
sub within {
    my ($self, $how) = @_;
    my $pointer = out('client_within', $self->{pointer}, limits($how // {}));
    return bless {pending => $self->{pending}, pointer => $pointer}, ref $self;
}

sub DESTROY { $_[0]->close if ${^GLOBAL_PHASE} ne 'DESTRUCT'; return }

# Load of the service: workers online, queues, solve times.
sub server_status { return bless Ninekw::Reply::from('server_status', $_[0]{pointer}), 'Ninekw::ServerStatus' }

# Credits left.
sub balance { return out('balance', $_[0]{pointer}) }

# Submits a captcha and gives its id.
sub submit {
    my ($self, $captcha, $options, $how) = @_;
    return with_options($captcha, $options, sub {
        my ($guard, @how) = waiting($how // {}, $self->{pending});
        return $guard->call(\&out, 'submit_with', $self->{pointer}, $_[0], @how, undef);
    });
}

# Asks once whether a captcha is answered; retry_in_ms says when to ask again.
sub poll {
    my ($self, $id, $options) = @_;
    return with_options(undef, $options, sub {
        return Ninekw::Answer::from('poll_with', $self->{pointer}, Ninekw::Values::id($id), $_[0]);
    });
}

# Waits for the answer to a captcha, submitted here or in another process.
sub wait {
    my ($self, $id, $how) = @_;
    my ($guard, @how) = waiting($how // {}, $self->{pending});
    return $guard->call(\&Ninekw::Answer::from, 'wait_with', $self->{pointer}, Ninekw::Values::id($id), @how, undef);
}

# Submits a captcha and waits for its answer.
sub solve {
    my ($self, $captcha, $options, $how) = @_;
    return with_options($captcha, $options, sub {
        my ($guard, @how) = waiting($how // {}, $self->{pending});
        return $guard->call(\&Ninekw::Answer::from, 'solve_with', $self->{pointer}, $_[0], @how, undef);
    });
}

# Says whether an answer was "correct", "incorrect" or "unused".
sub feedback {
    my ($self, $answer, $verdict, $options) = @_;
    my $number = Ninekw::Values::number(\%Ninekw::Values::VERDICTS, $verdict, 'verdict');
    return with_options(undef, $options, sub {
        run('feedback_with', $self->{pointer}, Ninekw::Values::id($answer), $number, $_[0]);
    });
}

# Tells the journal that an answer is where it belongs, so that it need not be kept.
sub acknowledge { return run('acknowledge', $_[0]{pointer}, Ninekw::Values::id($_[1])) }

# Makes the journal forget what it has under a tag: a captcha that is added under it is uploaded and paid for.
sub forget { return run('forget', $_[0]{pointer}, Ninekw::Values::text($_[1], 'tag')) }

# Calls any action by its name.
sub call {
    my ($self, $action, $options) = @_;
    return with_options(undef, $options, sub {
        return Ninekw::Reply::from('call', $self->{pointer}, Ninekw::Values::text($action, 'action'), $_[0]);
    });
}

# An empty batch, for many captchas at once.
sub batch {
    my ($self) = @_;
    return Ninekw::Batch::owned(out('batch_new', $self->{pointer}), $self->{pending});
}

# Ids of captchas that are open at the service because a handler of a signal died in their call, or because solve_many or a
# batch was forgotten before its end; each is told once. wait goes on with them, in another process, too.
sub pending { return splice @{$_[0]{pending}} }

# Solves captchas as they come: $next gives the next one (a path, Ninekw::bytes, or a hash of options) and undef at the end.
# Gives a function that gives each when it is done, and undef after the last. If that is forgotten before, the captchas that
# are open are given up with the setting abandon => 'abort', else they are in `pending`.
sub solve_many {
    my ($self, $next, $options) = @_;
    if (ref $next ne 'CODE') {
        my $what = !defined $next ? 'undef' : ref $next eq 'ARRAY' ? 'a list' : ref $next || "'$next'";
        Ninekw::Error::caller_error("solve_many takes a function that gives the next captcha, and undef at the end, not $what;"
            . ' for a list: sub { shift @captchas }');
    }
    my ($batch, $more) = ($self->batch, 1);
    return sub {
        while ($more) {
            # The next one is asked for only when there is room for it.
            my $done = $batch->next_or_room;
            return $done if $done;
            my $captcha = $next->();
            if    (!defined $captcha)        { $more = 0 }
            elsif (ref $captcha eq 'HASH') { $batch->add(undef, {%{$options // {}}, %$captcha}) }
            else                             { $batch->add($captcha, $options) }
        }
        return scalar $batch->next_done;
    };
}

1;
