package Ninekw::Job;

# A captcha of somebody else, to answer.

use strict;
use warnings;

use parent 'Ninekw::Handle';

use Ninekw::Call qw(got run);
use Ninekw::Library qw(c);
use Ninekw::Values;

sub owned { return $_[0] ? bless({pointer => $_[0], owned => 1}, __PACKAGE__) : undef }

# Lends the library's job for a call; after it all getters give nothing.
sub lent {
    my ($pointer, $use) = @_;
    my $job = bless {pointer => $pointer}, __PACKAGE__;
    my @result = eval { (1, scalar $use->($job)) };
    my $failure = $@;
    delete $job->{pointer};
    die $failure if !@result;
    return $result[1];
}

sub DESTROY {
    my ($self) = @_;
    c('job_free', $self->{pointer}) if ${^GLOBAL_PHASE} ne 'DESTRUCT' && delete $self->{owned};
    return;
}

sub id { return c('job_id', $_[0]{pointer}) }

# The form of the answer: "text", "mouse" and so on.
sub kind { return Ninekw::Values::text_of(c('job_kind', $_[0]{pointer})) }

# What the service calls the captcha.
sub captcha_kind { return Ninekw::Values::text_of(c('job_captcha_kind', $_[0]{pointer})) }

# Somebody's answer that is to be checked.
sub answer_to_check { return Ninekw::Values::text_of(c('job_answer_to_check', $_[0]{pointer})) }

# The captcha where it is text alone.
sub content { return Ninekw::Values::text_of(c('job_content', $_[0]{pointer})) }

# Pictures or a sound, each with bytes and media_type.
sub files {
    my ($self) = @_;
    return map {
        my $start = c('job_file', $self->{pointer}, $_, \my $length);
        +{
            bytes      => Ninekw::Values::bytes_of($start, $length),
            media_type => Ninekw::Values::text_of(c('job_file_media_type', $self->{pointer}, $_)),
        };
    } 0 .. c('job_file_count', $self->{pointer}) - 1;
}

# A field of the service's reply by its name.
sub text { return Ninekw::Values::text_of(c('job_text', $_[0]{pointer}, Ninekw::Values::text($_[1], 'name'))) }
sub int  { return got('job_int', $_[0]{pointer}, Ninekw::Values::text($_[1], 'name')) }

# How long there was for the answer, and how much of that is left.
sub time_limit_ms { return c('job_time_limit_ms', $_[0]{pointer}) }
sub time_left_ms  { return c('job_time_left_ms',  $_[0]{pointer}) }

# For a job taken with moretimes: how soon somebody must have touched it.
sub interaction_left_ms {
    my ($self) = @_;
    my $left = c('job_interaction_left_ms', $self->{pointer});
    return $left >= 0 ? $left : undef;
}

# Dies with what the service would refuse this answer with, by the job's own rules; sends nothing.
sub check { return run('job_check', $_[0]{pointer}, Ninekw::Values::text($_[1], 'answer')) }

# All that was sent, in JSON.
sub json { return Ninekw::Values::text_of(c('job_json', $_[0]{pointer})) }

1;
