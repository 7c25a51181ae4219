use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
my $shown = '';
my $progress = sub {
    my ($now) = @_;
    warn sprintf "%s, %d s\n", $now->{phase}, $now->{elapsed_ms} / 1000 if $now->{phase} ne $shown;
    $shown = $now->{phase};
};

my $answer = eval { $client->solve($ARGV[0] // 'captcha.png', {maxtimeout => 90}, {progress => $progress}) };
if (!$answer) {
    die $@ if !ref $@ || !$@->isa('Ninekw::OutcomeError');
    die sprintf "no answer to captcha %d: %s\n", $@->captcha_id, $@->message;
}
print $answer->{text}, "\n";
$client->feedback($answer, 'correct');
