# The captchas that you submitted, as CSV.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my $line = sub {
    my @cells = map { my $cell = $_ // ''; $cell =~ s/"/""/g; qq{"$cell"} } @_;
    return join(',', @cells) . "\n";
};
my $page = $client->history;
my @columns = $page->columns;
print $line->(@columns);
while ($page) {
    print $line->(@{$_}{@columns}) for $page->rows;
    $page = $client->history_next($page);
}
