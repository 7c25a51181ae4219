# Many pictures at once, in one thread.
require "ninekw"

pictures = ["captcha.png", "sum.png"]
Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  client.solve_many(pictures, maxtimeout: 120) do |done|
    # What is wrong with one captcha does not end the others.
    puts "#{pictures[done.ticket]}: #{done.answer ? done.answer.text : done.error.message}"
    client.feedback(done.answer, :correct) if done.answer
  end
end
