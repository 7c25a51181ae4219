package driver::Line;

# A command; see tests/drivers/README.md.

use strict;
use warnings;

use Encode ();
use Ninekw;

sub new {
    my ($class, $text) = @_;
    my ($word, @fields) = split /\t/, $text;
    my %fields;
    for my $field (@fields) {
        my ($name, $value) = split /=/, $field, 2;
        $value =~ s/%([0-9A-Fa-f]{2})/chr hex $1/ge;
        $fields{$name} = $value;
    }
    return bless {word => $word, fields => \%fields}, $class;
}

sub has    { return exists $_[0]{fields}{$_[1]} }
sub text   { return Encode::decode('UTF-8', $_[0]{fields}{$_[1]} // '') }
sub number { return 0 + ($_[0]{fields}{$_[1]} // 0) }
sub list   { return grep { length } split /,/, $_[0]->text($_[1]) }

# The options, by the types of their prefixes.
sub options {
    my ($self) = @_;
    my %options;
    for my $field (keys %{$self->{fields}}) {
        my ($type, $name) = $field =~ /^(\w+):(.*)\z/ or next;
        my $value = $self->{fields}{$field};
        $options{$name} =
              $type eq 'text' ? $self->text($field)
            : $type eq 'int'  ? 0 + $value
            : $type eq 'file' ? Ninekw::file($value)
            :                   Ninekw::bytes($value);
    }
    return \%options;
}

# A time limit, and what stops the call: the progress or a token.
sub how {
    my ($self) = @_;
    my %how;
    $how{timeout_ms} = $self->number('timeout_ms') if $self->has('timeout_ms');
    if ($self->has('cancel_after_ms')) {
        my $token = $self->text('cancel_by') eq 'token' ? Ninekw::CancelToken->new : undef;
        $how{cancel} = $token;
        $how{progress} = sub {
            my $over = $_[0]{elapsed_ms} >= $self->number('cancel_after_ms');
            $token->trigger if $over && $token;
            return $token || !$over ? 0 : 'stop';
        };
    }
    return \%how;
}

# A result; what is undef is left out.
sub written {
    my ($word, $fields) = @_;
    my @all = @$fields;
    while (my ($name, $value) = splice @all, 0, 2) {
        next if !defined $value;
        $value = Encode::encode('UTF-8', $value) if utf8::is_utf8($value);
        $value =~ s/([^A-Za-z0-9\-_.])/sprintf '%%%02X', ord $1/ge;
        $word .= "\t$name=$value";
    }
    return $word;
}

1;
