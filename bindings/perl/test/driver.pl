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

binmode STDIN;
binmode STDOUT;
$| = 1;
while (my $text = <STDIN>) {
    chomp $text;
    my $line = driver::Line->new($text);
    last if $line->{word} eq 'quit';
    my $result = eval { $commands{$line->{word}}->(\%kept, $line) };
    if (my $error = $@) {
        die $error if !ref $error || !$error->isa('Ninekw::Error');
        print driver::Line::written('error', failure($error)), "\n";
        next;
    }
    print driver::Line::written('ok', ref $result eq 'ARRAY' ? $result : []), "\n";
}
