# A picture whose answer a second person checks.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my %options = (
    confirm => 1,
    maxtimeout => 300,
);
my $shown = '';
my $progress = sub {
    my ($now) = @_;
    warn sprintf "%s, %d s\n", $now->{phase}, $now->{elapsed_ms} / 1000 if $now->{phase} ne $shown;
    $shown = $now->{phase};
};

my $answer = eval { $client->solve('checked.png', \%options, {progress => $progress}) };
if (!$answer) {
    die $@ if !ref $@ || !$@->isa('Ninekw::OutcomeError');
    die sprintf "no answer to captcha %d: %s\n", $@->captcha_id, $@->message;
}
print $answer->{text}, "\n";
$client->feedback($answer, 'correct');
