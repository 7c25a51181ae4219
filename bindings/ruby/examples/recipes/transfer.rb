# Gives 1000 credits to another user. It is sent once and never repeated.
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  transfer = client.transfer(1000, Integer(ARGV.fetch(0)))
  puts "transfer #{transfer}, #{client.balance} credits left"
end
