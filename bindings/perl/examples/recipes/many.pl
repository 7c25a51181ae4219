# Many pictures at once, in one thread.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my @pictures = ('captcha.png', 'sum.png');
my @left = @pictures;
my $next = $client->solve_many(sub { shift @left }, {maxtimeout => 120});
while (my $done = $next->()) {
    my $answer = $done->{answer};

    # What is wrong with one captcha does not end the others.
    printf "%s: %s\n", $pictures[$done->{ticket}], $answer ? $answer->{text} : $done->{error}->message;
    $client->feedback($answer, 'correct') if $answer;
}
