# A coupon for 1000 credits. Its code is worth as much: keep it secret.
use strict;
use warnings;
use Ninekw;

my $client = Ninekw::Client->new;    # the key is in NINEKW_API_KEY
open my $file, '>', 'coupon.txt' or die "coupon.txt: $!\n";
print {$file} $client->create_coupon(1000);
close $file or die "coupon.txt: $!\n";
printf "its code is in coupon.txt, %d credits left\n", $client->balance;
