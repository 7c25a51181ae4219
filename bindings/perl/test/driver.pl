# The Perl driver; see tests/drivers/README.md.
use strict;
use warnings;

use FindBin;
use lib "$FindBin::Bin/../lib", $FindBin::Bin;

use Ninekw;
use driver::Line;
use driver::Submitting;
use driver::Answering;
use driver::Account;

my %commands = (%driver::Submitting::COMMANDS, %driver::Answering::COMMANDS, %driver::Account::COMMANDS);
my %kept;

sub failure {
    my ($error) = @_;
    return [
        status         => $error->status,
        service_code   => $error->service_code // 0,
        http_status    => $error->http_status // 0,
        captcha_id     => $error->captcha_id // 0,
        retryable      => $error->retryable,
        retry_after_ms => $error->retry_after_ms // -1,
        operation      => $error->operation,
        message        => "$error",
        reply          => $error->reply,
        class          => ref $error,
    ];
}

# On a view of the client, if the command has limits.
sub within {
    my ($line) = @_;
    my $run = $commands{$line->{word}};
    return $run->(\%kept, $line) if !$line->has('within_ms') && !$line->has('cancelled');
    my $token = Ninekw::CancelToken->new;
    $token->trigger if $line->has('cancelled');
    my $limit = $line->has('within_ms') ? $line->number('within_ms') : undef;
    local $kept{client} = $kept{client}->within({timeout_ms => $limit, cancel => $token});
    return $run->(\%kept, $line);
}

binmode STDIN;
binmode STDOUT;
$| = 1;
while (my $text = <STDIN>) {
    chomp $text;
    my $line = driver::Line->new($text);
    last if $line->{word} eq 'quit';
    my $result = eval { within($line) };
    if (my $error = $@) {
        die $error if !ref $error || !$error->isa('Ninekw::Error');
        print driver::Line::written('error', failure($error)), "\n";
        next;
    }
    print driver::Line::written('ok', ref $result eq 'ARRAY' ? $result : []), "\n";
}
