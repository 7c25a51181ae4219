# A picture of text, with rules for the answer.
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  options = {
    numeric: 3,
    min_len: 4,
    max_len: 8,
    "case-sensitive": 1,
    phrase: 0
  }
  shown = nil
  answer = client.solve("captcha.png", **options) do |progress|
    warn "#{progress.phase}, #{progress.elapsed_ms / 1000} s" if progress.phase != shown
    shown = progress.phase
  end
  puts answer.text
  client.feedback(answer, :correct)
rescue Ninekw::UnsolvedError, Ninekw::DeadlineError => e
  abort "no answer to captcha #{e.captcha_id}: #{e.message}"
end
