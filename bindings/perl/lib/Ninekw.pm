package Ninekw;

# Client of the 9kw.eu captcha service, over the C library libninekw.
#
#   my $client = Ninekw::Client->new;                            # NINEKW_API_KEY
#   my $answer = $client->solve('captcha.png', {maxtimeout => 90});
#   print $answer->{text}, "\n";
#   $client->feedback($answer, 'correct');

use strict;
use warnings;

our $VERSION = '0.1.0';

use Ninekw::Library qw(c);
use Ninekw::Values;
use Ninekw::Client;
use Ninekw::CancelToken;

# The file at a path, and bytes as they are, as values of options.
sub file  { return bless {path => $_[0]}, 'Ninekw::File' }
sub bytes { return bless {data => $_[0]}, 'Ninekw::Bytes' }

# Of the loaded library.
sub version { return c('version') }

# Version, ABI, target and TLS in one line, for bug reports.
sub build_info { return Ninekw::Values::text_of(c('build_info')) }

# What a number of an error's status means.
sub status_message { return Ninekw::Values::text_of(c('status_message', $_[0])) }

# What the service means by a code: {text, advice, category}; nothing if there is no such code.
sub service_code {
    my ($code) = @_;
    my $text = Ninekw::Values::text_of(c('service_code_text', $code));
    return defined $text ? {
        text     => $text,
        advice   => Ninekw::Values::text_of(c('service_code_advice', $code)),
        category => Ninekw::Values::text_of(c('service_code_category', $code)),
    } : undef;
}

1;
