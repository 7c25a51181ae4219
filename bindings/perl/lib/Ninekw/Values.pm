package Ninekw::Values;

# Values on their way to C and back.

use strict;
use warnings;

use Encode ();
use FFI::Platypus::Buffer qw(buffer_to_scalar);

use Ninekw::Error;
use Ninekw::Library qw(c);
use Ninekw::Native;

# A text for C: UTF-8, whatever Perl keeps it in.
sub text {
    my ($value, $what) = @_;
    @_ = ();
    Ninekw::Error::caller_error("$what must be a text") if !defined $value || ref $value;
    my $bytes = Encode::encode('UTF-8', "$value", Encode::FB_DEFAULT);
    Ninekw::Error::caller_error("$what holds a NUL", Ninekw::Native::ERR_INVALID_UTF8()) if $bytes =~ /\0/;
    return $bytes;
}

# A text from C.
sub text_of {
    my ($bytes) = @_;
    return defined $bytes ? Encode::decode('UTF-8', $bytes) : undef;
}

# The bytes at a pointer.
sub bytes_of {
    my ($pointer, $length) = @_;
    return $pointer && $length ? buffer_to_scalar($pointer, $length) : '';
}

# A whole number of 64 bits, exact: 1.9, "seven" and 2**63 are none.
sub integer {
    my ($value, $what, $bits) = @_;
    @_ = ();
    my $shown = $value // 'undef';
    Ninekw::Error::caller_error("$what must be a whole number, not $shown") if ref $value || $shown !~ /^[+-]?[0-9]+\z/;
    my ($sign, $digits) = $shown =~ /^([+-]?)0*([0-9]+)\z/;
    my $limit = ($bits // 64) == 32 ? '2147483647' : '9223372036854775807';
    my $most = $sign eq '-' ? $limit =~ s/7\z/8/r : $limit;
    if (length $digits > length $most || length $digits == length $most && $digits gt $most) {
        Ninekw::Error::caller_error("$what is out of range: $shown");
    }
    return $sign eq '-' && $digits eq '9223372036854775808' ? -9223372036854775807 - 1 : 0 + "$sign$digits";
}

# A captcha's id, from itself, an answer or a job.
sub id {
    my ($value) = @_;
    my $id = ref $value eq 'HASH' || ref $value eq 'Ninekw::Answer' ? $value->{id} : ref $value ? $value->id : $value;
    return integer($id, "the captcha's id");
}

# The number of a word.
sub number {
    my ($words, $word, $what) = @_;
    return $words->{$word} if defined $word && exists $words->{$word};
    return Ninekw::Error::caller_error("$what must be one of " . join(', ', sort keys %$words) . ', not ' . ($word // 'undef'));
}

# Refuses a name that there is not, and says the one that is most like it.
sub unknown {
    my ($what, $name, @known) = @_;
    @known = sort @known;
    my $place = c('nearest', Encode::encode('UTF-8', $name), "@known");
    my $near = $place < 0 ? '' : "; did you mean $known[$place]?";
    return Ninekw::Error::caller_error("there is no $what $name$near");
}

our %VERDICTS = (
    correct => Ninekw::Native::CORRECT(), incorrect => Ninekw::Native::INCORRECT(), unused => Ninekw::Native::UNUSED(),
);

1;
