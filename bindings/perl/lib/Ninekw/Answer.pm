package Ninekw::Answer;

# What became of a captcha, a hash: id, state ("pending", "solved", "unsolved"), text in the form of kind ("text", "mouse",
# ...), and where they fit points ([[x, y], ...] from the top left), angle in degrees, confirmed, token; credits is the balance
# of the account after the answer, where the service tells it, price the credits that the captcha costs, where that is known;
# of a pending captcha retry_in_ms, the milliseconds after which to poll again.

use strict;
use warnings;

use Ninekw::Call qw(got out);
use Ninekw::Library qw(c);
use Ninekw::Native;

my %states = (
    Ninekw::Native::STATE_PENDING()  => 'pending',
    Ninekw::Native::STATE_SOLVED()   => 'solved',
    Ninekw::Native::STATE_UNSOLVED() => 'unsolved',
);

# A copy of an answer of C.
sub copied {
    my ($pointer) = @_;
    my @points = map {
        my ($x, $y);
        c('answer_point', $pointer, $_, \$x, \$y);
        [$x, $y];
    } 0 .. c('answer_point_count', $pointer) - 1;
    return bless {
        id          => c('answer_id', $pointer),
        state       => $states{c('answer_state', $pointer)},
        text        => Ninekw::Values::text_of(c('answer_text', $pointer)),
        kind        => Ninekw::Values::text_of(c('answer_kind', $pointer)),
        credits     => got('answer_credits', $pointer),
        price       => got('answer_price', $pointer),
        points      => \@points,
        angle       => got('answer_angle', $pointer),
        confirmed   => got('answer_confirmed', $pointer),
        token       => Ninekw::Values::text_of(c('answer_token', $pointer)),
        retry_in_ms => got('answer_retry_in_ms', $pointer),
    }, __PACKAGE__;
}

# The answer that a function fills in last.
sub from {
    my $pointer = out(@_);
    my $copy = copied($pointer);
    c('answer_free', $pointer);
    return $copy;
}

sub id   { return $_[0]{id} }
sub text { return $_[0]{text} }

1;
