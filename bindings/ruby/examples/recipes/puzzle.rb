# Pieces to put into a picture.
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  options = {
    puzzle: 1,
    "file-upload-02": Ninekw.file("piece.png")
  }
  shown = nil
  answer = client.solve("background.png", **options) do |progress|
    warn "#{progress.phase}, #{progress.elapsed_ms / 1000} s" if progress.phase != shown
    shown = progress.phase
  end
  puts answer.text
  client.feedback(answer, :correct)
rescue Ninekw::UnsolvedError, Ninekw::DeadlineError => e
  abort "no answer to captcha #{e.captcha_id}: #{e.message}"
end
