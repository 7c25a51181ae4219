# One click into a picture.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my %options = (
    mouse => 1,
    textinstructions => 'Click the blue disc.',
);
my $shown = '';
my $progress = sub {
    my ($now) = @_;
    warn sprintf "%s, %d s\n", $now->{phase}, $now->{elapsed_ms} / 1000 if $now->{phase} ne $shown;
    $shown = $now->{phase};
};

my $answer = eval { $client->solve('captcha.png', \%options, {progress => $progress}) };
if (!$answer) {
    die $@ if !ref $@ || !$@->isa('Ninekw::OutcomeError');
    die sprintf "no answer to captcha %d: %s\n", $@->captcha_id, $@->message;
}
print "@{$_}\n" for @{$answer->{points}};
$client->feedback($answer, 'correct');
