# A picture to turn, in steps of an angle.
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  options = {
    rotate: 1,
    angle: 40
  }
  shown = nil
  answer = client.solve("captcha.png", **options) do |progress|
    warn "#{progress.phase}, #{progress.elapsed_ms / 1000} s" if progress.phase != shown
    shown = progress.phase
  end
  puts answer.angle
  client.feedback(answer, :correct)
rescue Ninekw::UnsolvedError, Ninekw::DeadlineError => e
  abort "no answer to captcha #{e.captcha_id}: #{e.message}"
end
