package Ninekw::Handle;

# What holds a handle of C: a copy would free it twice, so that a new ithread gets none, and Storable refuses it.

use strict;
use warnings;

sub CLONE_SKIP { return 1 }

sub STORABLE_freeze {
    my ($self) = @_;
    die ref($self) . " cannot be copied\n";
}

1;
