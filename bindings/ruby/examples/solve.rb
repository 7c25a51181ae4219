require "ninekw"

Ninekw::Client.open do |client| # NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
  shown = nil
  answer = client.solve(ARGV.fetch(0, "captcha.png"), maxtimeout: 90) do |progress|
    warn "#{progress.phase}, #{progress.elapsed_ms / 1000} s" if progress.phase != shown
    shown = progress.phase
  end
  puts answer.text
  client.feedback(answer, :correct)
rescue Ninekw::UnsolvedError, Ninekw::DeadlineError => e
  abort "no answer to captcha #{e.captcha_id}: #{e.message}"
end
