# Gives 1000 credits to another user. It is sent once and never repeated.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my $transfer = $client->transfer(1000, $ARGV[0]);
printf "transfer %s, %d credits left\n", $transfer // 'without a number', $client->balance;
