package driver::Account;

# The commands about the account.

use strict;
use warnings;

sub table {
    my ($reply, $name, $suffix) = @_;
    my @columns = $reply->columns($name);
    my @rows = map { my $row = $_; join '|', map { $row->{$_} // '' } @columns } $reply->rows($name);
    return ("columns$suffix" => join('|', @columns), "rows$suffix" => join("\n", @rows));
}

our %COMMANDS = (
    history => sub {
        my ($kept, $line) = @_;
        if (!$line->has('pages')) {
            my $reply = $kept->{client}->history($line->text('kind'), $line->options);
            return [count => scalar $reply->count, table($reply, undef, '')];
        }
        my @sizes;
        my $page = $kept->{client}->history($line->text('kind'), {%{$line->options}, page => 0});
        for (; $page; $page = $kept->{client}->history_next($page)) {
            push @sizes, scalar(my @rows = $page->rows);
        }
        return [pages => join ',', @sizes];
    },
    history_detail => sub {
        my ($kept, $line) = @_;
        my $reply = $kept->{client}->history_detail($line->number('id'), $line->options);
        return [tables => join(',', $reply->tables), map { table($reply, $_, ":$_") } $reply->tables];
    },
    settings => sub {
        my $reply = $_[0]{client}->settings;
        return [
            (map { $_ => scalar $reply->int($_) } qw(id credits)),
            (map { $_ => scalar $reply->flag($_) } qw(selfsolve selfonly selfsend)),
        ];
    },
    set_setting => sub { return $_[0]{client}->set_setting($_[1]->text('name'), $_[1]->number('on')) },
    referrals   => sub { return [table($_[0]{client}->referrals($_[1]->options), undef, '')] },
    transfer    => sub {
        my ($kept, $line) = @_;
        my $id = $kept->{client}->transfer($line->number('credits'), $line->number('user_id'), $line->options);
        return [transfer_id => $id // 0];
    },
    create_coupon => sub {
        return [code => $_[0]{client}->create_coupon($_[1]->number('credits'), $_[1]->options)];
    },
    create_account => sub {
        my ($kept, $line) = @_;
        my $reply = $kept->{client}->create_account($line->text('code'), $line->number('referrer'), $line->options);
        return [user => scalar $reply->text('newuser'), password => scalar $reply->text('newpass')];
    },
    diagnose => sub {
        my ($kept, $line) = @_;
        my $found = $kept->{client}->diagnose($line->has('kind') ? $line->text('kind') : undef);
        my @findings = @{$found->{findings}};
        return [
            findings    => join(',', map { $_->{name} } @findings),
            first       => @findings ? $findings[0]{message} : undef,
            credits     => $found->{credits},
            expected_ms => $found->{expected_ms},
        ];
    },
);

1;
