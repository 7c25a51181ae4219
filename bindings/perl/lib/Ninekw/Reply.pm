package Ninekw::Reply;

# A whole reply of the service.

use strict;
use warnings;

use parent 'Ninekw::Handle';

use Ninekw::Call qw(got out);
use Ninekw::Library qw(c);
use Ninekw::Values;

sub owned { return $_[0] ? bless {pointer => $_[0]}, __PACKAGE__ : undef }

# The reply that a function fills in last.
sub from { return owned(out(@_)) }

sub DESTROY {
    my ($self) = @_;
    c('reply_free', delete $self->{pointer}) if ${^GLOBAL_PHASE} ne 'DESTRUCT' && $self->{pointer};
    return;
}

# The text; what is no UTF-8, and NUL, as U+FFFD.
sub body { return Ninekw::Values::text_of(c('reply_body', $_[0]{pointer})) }

sub bytes {
    my ($self) = @_;
    my $start = c('reply_bytes', $self->{pointer}, \my $length);
    return Ninekw::Values::bytes_of($start, $length);
}

sub json { return Ninekw::Values::text_of(c('reply_json', $_[0]{pointer})) }

# What it is, for instance "image/png".
sub media_type { return Ninekw::Values::text_of(c('reply_media_type', $_[0]{pointer})) }

# A field's text, number or flag; undef where there is none.
sub text { return Ninekw::Values::text_of(c('reply_text', $_[0]{pointer}, Ninekw::Values::text($_[1], 'name'))) }
sub int  { return got('reply_int', $_[0]{pointer}, Ninekw::Values::text($_[1], 'name')) }
sub flag { return got('reply_flag', $_[0]{pointer}, Ninekw::Values::text($_[1], 'name')) }

# How many rows there are in all, if the service says so.
sub count { return got('reply_count', $_[0]{pointer}) }

# Names of the tables.
sub tables {
    my ($self) = @_;
    return map { Ninekw::Values::text_of(c('reply_table_name', $self->{pointer}, $_)) }
        0 .. c('reply_table_count', $self->{pointer}) - 1;
}

# Names of a table's columns; undef is the first table.
sub columns {
    my ($self, $table) = @_;
    $table = defined $table ? Ninekw::Values::text($table, 'table') : undef;
    return map { Ninekw::Values::text_of(c('reply_column', $self->{pointer}, $table, $_)) }
        0 .. c('reply_column_count', $self->{pointer}, $table) - 1;
}

# A table's rows, each a hash of texts by columns.
sub rows {
    my ($self, $table) = @_;
    my @columns = $self->columns($table);
    $table = defined $table ? Ninekw::Values::text($table, 'table') : undef;
    return map {
        my $row = $_;
        +{map { $_ => Ninekw::Values::text_of(c('reply_cell', $self->{pointer}, $table, $row, Ninekw::Values::text($_, 'column'))) } @columns};
    } 0 .. c('reply_row_count', $self->{pointer}, $table) - 1;
}

# The load of the service; what it does not tell is undef. A kind is a word such as 'text' (see Ninekw::Answer), undef is all.
package Ninekw::ServerStatus;

our @ISA = ('Ninekw::Reply');

# How many people answer captchas just now.
sub workers { return Ninekw::Call::got('reply_workers', $_[0]{pointer}, _kind($_[1])) }

# How many captchas wait for somebody.
sub queue { return Ninekw::Call::got('reply_queue', $_[0]{pointer}, _kind($_[1])) }

# How many captchas somebody is answering just now.
sub in_work { return Ninekw::Call::got('reply_in_work', $_[0]{pointer}) }

# Mean seconds from the upload to the answer over the last five minutes.
sub mean_solve_seconds { return Ninekw::Call::got('reply_mean_solve_seconds', $_[0]{pointer}) }

sub _kind { return defined $_[0] ? Ninekw::Values::text($_[0], 'kind') : undef }

1;
