# A sound.
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  options = {
    textinstructions: "Type the words that you hear."
  }
  shown = nil
  answer = client.solve("sound.wav", **options) do |progress|
    warn "#{progress.phase}, #{progress.elapsed_ms / 1000} s" if progress.phase != shown
    shown = progress.phase
  end
  puts answer.text
  client.feedback(answer, :correct)
rescue Ninekw::UnsolvedError, Ninekw::DeadlineError => e
  abort "no answer to captcha #{e.captcha_id}: #{e.message}"
end
