package driver::Answering;

# The commands of those who answer captchas.

use strict;
use warnings;

our %COMMANDS = (
    next_job => sub {
        my ($kept, $line) = @_;
        my $job = $kept->{job} = $kept->{client}->next_job($line->options) or return [none => 1];
        my @files = $job->files;
        my ($limit, $left) = ($job->time_limit_ms, $job->time_left_ms);
        return [
            id            => $job->id,
            kind          => $job->kind,
            captcha_kind  => $job->captcha_kind,
            to_check      => $job->answer_to_check,
            files         => scalar @files,
            media_types   => join(',', map { $_->{media_type} } @files),
            content       => $job->content,
            file          => @files ? $files[0]{bytes} : undef,
            time_limit_ms => $limit,
            in_time       => $left <= $limit && $left + 5000 > $limit ? 1 : 0,
            to_touch      => defined $job->interaction_left_ms ? 1 : 0,
            json          => defined $job->json ? 1 : 0,
            (map { ("text:$_" => scalar $job->text($_)) } $line->list('texts')),
            (map { ("int:$_" => scalar $job->int($_)) } $line->list('ints')),
        ];
    },
    confirm_job => sub { return $_[0]{client}->confirm_job($_[1]->options) },
    check_job   => sub { return $_[0]{job}->check($_[1]->text('answer')) },
    answer_job  => sub {
        my ($kept, $line) = @_;
        return [credits => $kept->{client}->answer_job($line->number('id'), $line->text('answer'), $line->options) // 0];
    },
    skip_job    => sub { return $_[0]{client}->skip_job($_[1]->number('id'), $_[1]->options) },
    end_jobs    => sub { return $_[0]{client}->end_jobs },
    job_verdict => sub {
        return [verdict => $_[0]{client}->job_verdict($_[1]->number('id'), $_[1]->options) // 'open'];
    },
    show => sub {
        my ($kept, $line) = @_;
        my $reply = $line->has('static')
            ? $kept->{client}->show_static($line->number('id'), $line->text('static') eq 'base64')
            : $kept->{client}->show($line->number('id'), $line->options);
        return [body => $reply->bytes, media_type => $reply->media_type];
    },
    work => sub {
        my ($kept, $line) = @_;
        my @decisions = $line->list('decisions');
        my @outcomes;
        my $decide = sub {
            my ($job) = @_;
            my $word = $job->id > 0 ? @decisions > 1 ? shift @decisions : $decisions[0] : 'stop';
            return $word =~ /^answer:(.*)\z/s ? {answer => $1} : $word;
        };
        my $ended = sub {
            my ($job, $word, $credits, $error) = @_;
            $word .= ' ' . ($credits // 0) if $word eq 'answered';
            $word .= ' ' . ($error->service_code // 0) if $word eq 'refused';
            push @outcomes, $job->id > 0 ? $word : 'no job';
            return @outcomes == $line->number('most') ? 'stop' : 0;
        };
        my $tally = $kept->{client}->work($decide, $line->options, {%{$line->how}, on_outcome => $ended});
        return [%$tally, outcomes => join ',', @outcomes];
    },
);

1;
