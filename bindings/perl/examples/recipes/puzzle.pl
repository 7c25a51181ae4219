# Pieces to put into a picture.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my %options = (
    puzzle => 1,
    'file-upload-02' => Ninekw::file('piece.png'),
);
my $shown = '';
my $progress = sub {
    my ($now) = @_;
    warn sprintf "%s, %d s\n", $now->{phase}, $now->{elapsed_ms} / 1000 if $now->{phase} ne $shown;
    $shown = $now->{phase};
};

my $answer = eval { $client->solve('background.png', \%options, {progress => $progress}) };
if (!$answer) {
    die $@ if !ref $@ || !$@->isa('Ninekw::OutcomeError');
    die sprintf "no answer to captcha %d: %s\n", $@->captcha_id, $@->message;
}
print $answer->{text}, "\n";
$client->feedback($answer, 'correct');
