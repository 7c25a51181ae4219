package Ninekw::CancelToken;

# Stops calls, for instance in a signal handler: every call that was given it ends within 100 ms.

use strict;
use warnings;

use parent 'Ninekw::Handle';

use Ninekw::Library qw(c);

sub new { return bless {pointer => c('cancel_new')}, $_[0] }

# For calls of ninekw.h.
sub pointer { return $_[0]{pointer} }

sub trigger      { return c('cancel_trigger', $_[0]{pointer}) }
sub is_triggered { return c('cancel_is_triggered', $_[0]{pointer}) }

# Makes it usable again.
sub reset { return c('cancel_reset', $_[0]{pointer}) }

sub DESTROY {
    my ($self) = @_;
    c('cancel_free', delete $self->{pointer}) if ${^GLOBAL_PHASE} ne 'DESTRUCT' && $self->{pointer};
    return;
}

1;
