# A picture of text, with rules for the answer.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my %options = (
    numeric => 3,
    min_len => 4,
    max_len => 8,
    'case-sensitive' => 1,
    phrase => 0,
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
print $answer->{text}, "\n";
$client->feedback($answer, 'correct');
