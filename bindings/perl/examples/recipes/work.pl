# Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my $decide = sub {
    my ($job) = @_;

    # $job->files has its picture, $job->content its text.
    printf "job %d, %d s: a %s answer? ", $job->id, $job->time_left_ms / 1000, $job->kind;
    my $line = <STDIN>;
    return 'stop' if !defined $line;
    chomp $line;
    return $line eq '' ? 'skip' : {answer => $line};
};
my %kinds = (mouse => 1, multimouse => 1, rotate => 1, puzzle => 1);
my $tally = $client->work($decide, {%kinds, withok => 1});
printf "%d answered, %d credits\n", $tally->{answered}, $tally->{credits};
