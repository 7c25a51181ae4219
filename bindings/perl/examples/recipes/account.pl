# A new account, paid by a coupon.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
my $account = $client->create_account($ARGV[0]);
printf "user %s, password %s\n", $account->text('newuser'), $account->text('newpass');
