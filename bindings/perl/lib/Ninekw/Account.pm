package Ninekw::Account;

# What a client knows about its account.

use strict;
use warnings;

use Ninekw::Call qw(got out run with_options);
use Ninekw::Library qw(c);
use Ninekw::Native;
use Ninekw::Reply;
use Ninekw::Values;

my %histories = (
    submitted => Ninekw::Native::HISTORY_SUBMITTED(),
    solved    => Ninekw::Native::HISTORY_SOLVED(),
    wrong     => Ninekw::Native::HISTORY_WRONG(),
);

# A page of the captchas that you submitted ("submitted"), answered ("solved"), or that were answered wrongly ("wrong").
sub history {
    my ($self, $kind, $options) = @_;
    my $number = Ninekw::Values::number(\%histories, $kind // 'submitted', 'kind');
    return with_options(undef, $options, sub { Ninekw::Reply::from('history', $self->{pointer}, $number, $_[0]) });
}

# The page after one that history or this gave; undef after the last.
sub history_next { return Ninekw::Reply::from('history_next', $_[0]{pointer}, $_[1]{pointer}) }

# All about one captcha.
sub history_detail {
    my ($self, $id, $options) = @_;
    return with_options(undef, $options, sub { Ninekw::Reply::from('history_detail', $self->{pointer}, Ninekw::Values::id($id), $_[0]) });
}

# Settings of the account.
sub settings { return Ninekw::Reply::from('settings', $_[0]{pointer}) }

# Switches "selfsolve", "selfonly" or "selfsend".
sub set_setting {
    my ($self, $name, $on) = @_;
    return run('set_setting', $self->{pointer}, Ninekw::Values::text($name, 'name'), $on ? 1 : 0);
}

# Users that you referred.
sub referrals {
    my ($self, $options) = @_;
    return with_options(undef, $options, sub { Ninekw::Reply::from('referrals', $self->{pointer}, $_[0]) });
}

# Gives credits to another user; gives the transfer's id, if the service tells it.
sub transfer {
    my ($self, $credits, $user_id, $options) = @_;
    my @given = (Ninekw::Values::integer($credits, 'credits'), Ninekw::Values::integer($user_id, 'user_id'));
    return with_options(undef, $options, sub { out('transfer', $self->{pointer}, @given, $_[0]) || undef });
}

# Makes a coupon; gives its code.
sub create_coupon {
    my ($self, $credits, $options) = @_;
    my $number = Ninekw::Values::integer($credits, 'credits');
    return with_options(undef, $options, sub { Ninekw::Reply::from('create_coupon', $self->{pointer}, $number, $_[0])->text('code') });
}

# Creates an account; its name is "newuser" in the reply, its password "newpass".
sub create_account {
    my ($self, $code, $referrer, $options) = @_;
    my @given = (Ninekw::Values::text($code, 'code'), Ninekw::Values::integer($referrer // 0, 'referrer'));
    return with_options(undef, $options, sub { Ninekw::Reply::from('create_account', $self->{pointer}, @given, $_[0]) });
}

# Why nothing happens: {findings => [{name, message}, ...], credits, expected_ms}.
sub diagnose {
    my ($self, $kind) = @_;
    my $found = out('diagnose', $self->{pointer}, defined $kind ? Ninekw::Values::text($kind, 'kind') : undef);
    my $diagnosis = {
        findings => [
            map {
                +{
                    name    => Ninekw::Values::text_of(c('diagnosis_name',    $found, $_)),
                    message => Ninekw::Values::text_of(c('diagnosis_message', $found, $_)),
                };
            } 0 .. c('diagnosis_count', $found) - 1
        ],
        credits     => got('diagnosis_credits',     $found),
        expected_ms => got('diagnosis_expected_ms', $found),
    };
    c('diagnosis_free', $found);
    return $diagnosis;
}

1;
