package driver::Submitting;

# The commands of those who submit captchas.

use strict;
use warnings;

use Ninekw;

sub shown {
    my ($answer) = @_;
    my $points = join ';', map { join ',', @$_ } @{$answer->{points}};
    return [
        (map { $_ => $answer->{$_} } qw(id state text kind credits price retry_in_ms angle confirmed token)),
        points => length $points ? $points : undef,
    ];
}

sub described {
    my ($done) = @_;
    return "$done->{ticket} " . $done->{answer}->text if $done->{answer};
    return "$done->{ticket} !" . $done->{error}->status . ' of ' . ($done->{captcha_id} // 0);
}

sub listed {
    my ($results) = @_;
    return join ',', map { $results->{$_} } sort { $a <=> $b } keys %$results;
}

sub stream {
    my ($kept, $line) = @_;
    my ($number, $most, %results) = (0, 0);
    my $next = sub {
        return if $number == $line->number('count');
        $number++;
        $most = $number - keys %results if $most < $number - keys %results;
        return {};
    };
    my $all = $kept->{client}->solve_many($next, $line->options);
    while (my $done = $all->()) { $results{$done->{ticket}} = described($done) }
    return [results => listed(\%results), most => $most];
}

our %COMMANDS = (
    client => sub {
        my ($kept, $line) = @_;
        delete $kept->{job};
        $kept->{client}->close if $kept->{client};
        # Without these the environment's would be taken, which is not what a case says.
        my %settings = (api_key => '', url => 'https://www.9kw.eu');
        for my $name (keys %{$line->{fields}}) {
            $settings{$name eq 'base_url' ? 'url' : $name} =
                $Ninekw::Settings::KINDS{$name} =~ /^(int|flag)/ ? $line->number($name) : $line->text($name);
        }
        $kept->{client} = Ninekw::Client->new(%settings);
        return;
    },
    server_status => sub {
        my $status = $_[0]{client}->server_status;
        return [
            workers            => $status->workers,
            workers_text       => $status->workers('text'),
            queue              => $status->queue,
            queue_text         => $status->queue('text'),
            in_work            => $status->in_work,
            mean_solve_seconds => $status->mean_solve_seconds,
        ];
    },
    balance => sub { return [credits => $_[0]{client}->balance] },
    submit  => sub { return [id => $_[0]{client}->submit(undef, $_[1]->options)] },
    solve   => sub { return shown($_[0]{client}->solve(undef, $_[1]->options, $_[1]->how)) },
    wait    => sub { return shown($_[0]{client}->wait($_[1]->number('id'), $_[1]->how)) },
    poll    => sub { return shown($_[0]{client}->poll($_[1]->number('id'), $_[1]->options)) },
    feedback => sub { return $_[0]{client}->feedback($_[1]->number('id'), $_[1]->text('verdict'), $_[1]->options) },
    acknowledge => sub { return $_[0]{client}->acknowledge($_[1]->number('id')) },
    forget   => sub { return $_[0]{client}->forget($_[1]->text('tag')) },
    call     => sub {
        my ($kept, $line) = @_;
        my $options = $line->options;
        $options->{json} = 0 if $line->text('form') eq 'text';
        return [body => $kept->{client}->call($line->text('action'), $options)->body];
    },
    solve_many => sub {
        my ($kept, $line) = @_;
        return stream($kept, $line) if $line->has('stream');
        my $batch = $kept->{client}->batch;
        $batch->add(undef, $line->options) for 1 .. $line->number('count');
        $batch->add_submitted($_) for $line->list('ids');
        $batch->resume if $line->has('resume');
        my (%results, $cost);
        while (my $done = $batch->next_done($line->how)) {
            $results{$done->{ticket}} = described($done);
            $cost += $done->{price} // 0;
            $batch->feedback($done->{answer}, 'correct') if $done->{answer} && $line->has('feedback');
            $batch->give_up if $line->has('give_up');
        }
        my @pending = $batch->pending;
        return [
            results => listed(\%results),
            left    => $batch->queued + $batch->in_flight,
            cost    => $cost // 0,
            pending => scalar @pending,
            room    => $batch->has_room,
        ];
    },
);

1;
