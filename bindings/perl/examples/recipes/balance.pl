# A warning when credits run low.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my $least = 5000;
my $credits = $client->balance;
print "only $credits credits left\n" if $credits < $least;
