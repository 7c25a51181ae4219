# Answers captchas of others at the terminal; an empty line skips one, the end of input stops.
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  tally = client.work(mouse: 1, multimouse: 1, rotate: 1, puzzle: 1, withok: 1) do |job|
    job.files.each_with_index { |file, number| File.binwrite("job-#{job.id}-#{number}", file.bytes) }
    print "job #{job.id}, #{job.time_left_ms / 1000} s: a #{job.kind} answer? "
    line = $stdin.gets&.chomp
    next :stop if line.nil?

    line.empty? ? :skip : line
  end
  puts "#{tally.answered} answered, #{tally.credits} credits"
end
