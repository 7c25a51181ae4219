package Ninekw::Answering;

# The other side: take captchas of other people and answer them.

use strict;
use warnings;

use Ninekw::Call qw(out run says_stop waiting with_options);
use Ninekw::Job;
use Ninekw::Library qw(c);
use Ninekw::Native;
use Ninekw::Reply;
use Ninekw::Values;

my %verdicts = (Ninekw::Native::CORRECT() => 'correct', Ninekw::Native::INCORRECT() => 'incorrect');
my %outcomes = (
    Ninekw::Native::OUTCOME_ANSWERED() => 'answered',
    Ninekw::Native::OUTCOME_REFUSED()  => 'refused',
    Ninekw::Native::OUTCOME_SKIPPED()  => 'skipped',
    Ninekw::Native::OUTCOME_LATE()     => 'late',
    Ninekw::Native::OUTCOME_LET_GO()   => 'let_go',
);

# Asks for a captcha to answer; undef if there is none.
sub next_job {
    my ($self, $options) = @_;
    return with_options(undef, $options, sub { Ninekw::Job::owned(out('job_next', $self->{pointer}, $_[0])) });
}

# Confirms the receipt of the captcha taken with withok; next_job does so by itself.
sub confirm_job {
    my ($self, $options) = @_;
    return with_options(undef, $options, sub { run('job_confirm', $self->{pointer}, $_[0]) });
}

# Answers a captcha; gives the credits earned, if the service says.
sub answer_job {
    my ($self, $job, $answer, $options) = @_;
    my @given = (Ninekw::Values::id($job), Ninekw::Values::text($answer, 'answer'));
    return with_options(undef, $options, sub { out('job_answer', $self->{pointer}, @given, $_[0]) || undef });
}

# Gives a captcha back: it cannot be answered.
sub skip_job {
    my ($self, $job, $options) = @_;
    return with_options(undef, $options, sub { run('job_skip', $self->{pointer}, Ninekw::Values::id($job), $_[0]) });
}

# Takes no more captchas.
sub end_jobs { return run('job_end', $_[0]{pointer}) }

# Whether an answer of yours was "correct" or "incorrect"; undef while nobody has said.
sub job_verdict {
    my ($self, $id, $options) = @_;
    return with_options(undef, $options, sub {
        return $verdicts{out('job_verdict', $self->{pointer}, Ninekw::Values::id($id), $_[0])};
    });
}

# A captcha's picture, and its static file, raw or in base64.
sub show {
    my ($self, $id, $options) = @_;
    return with_options(undef, $options, sub {
        return Ninekw::Reply::from('show', $self->{pointer}, Ninekw::Values::id($id), $_[0]);
    });
}

sub show_static {
    my ($self, $id, $base64) = @_;
    return Ninekw::Reply::from('show_static', $self->{pointer}, Ninekw::Values::id($id), $base64 ? 1 : 0);
}

# 0 stops the work.
sub _tell {
    my ($decision, $word) = @_;
    if (ref $word eq 'HASH' && exists $word->{answer}) {
        run('decision_answer', $decision, Ninekw::Values::text($word->{answer}, 'answer'));
        return 1;
    }
    my %known = (
        skip    => sub { c('decision_skip',    $decision); 1 },
        let_go  => sub { c('decision_let_go',  $decision); 1 },
        working => sub { c('decision_working', $decision); 1 },
        pending => sub { 1 },
        stop    => sub { 0 },
    );
    return Ninekw::Values::number(\%known, $word, 'what decide gives, other than {answer => text},')->();
}

# Takes captchas and answers them until it is told to stop. $decide is given each job, again and again until it decides:
# {answer => text}, or "skip", "let_go", "working", "pending", "stop". on_outcome in the last argument is told (job, word,
# credits, error) of each, progress how it goes, also while there is no job; both may give "stop". Gives {answered, credits}.
sub work {
    my ($self, $decide, $options, $how) = @_;
    my ($guard, @how) = waiting($how // {}, undef, 'on_outcome');
    my $decided = $guard->closure('decide_fn', sub {
        my (undef, $job, $decision) = @_;
        return Ninekw::Job::lent($job, sub { _tell($decision, $decide->($_[0])) });
    });
    my $on_outcome = $how && $how->{on_outcome};
    my $ended = $on_outcome && $guard->closure('outcome_fn', sub {
        my (undef, $job, $word, $credits, $error) = @_;
        my $failure = $error ? Ninekw::Error::copied(c('error_status', $error), $error) : undef;
        my $result = Ninekw::Job::lent($job, sub { $on_outcome->($_[0], $outcomes{$word}, $credits || undef, $failure) });
        return says_stop($result) ? 0 : 1;
    });
    return with_options(undef, $options, sub {
        my $answered;
        my @given = ($self->{pointer}, $_[0], @how, $decided, $ended, undef, \$answered);
        my $credits = $guard->call(\&out, 'work_with', @given);
        return {answered => $answered, credits => $credits};
    });
}

1;
