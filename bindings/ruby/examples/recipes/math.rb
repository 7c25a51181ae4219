# A sum, of which the result is wanted.
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  options = {
    math: 1
  }
  shown = nil
  answer = client.solve("sum.png", **options) do |progress|
    warn "#{progress.phase}, #{progress.elapsed_ms / 1000} s" if progress.phase != shown
    shown = progress.phase
  end
  puts answer.text
  client.feedback(answer, :correct)
rescue Ninekw::UnsolvedError, Ninekw::DeadlineError => e
  abort "no answer to captcha #{e.captcha_id}: #{e.message}"
end
