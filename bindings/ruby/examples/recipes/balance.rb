# A warning when credits run low.
require "ninekw"

LEAST = 5000
Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  credits = client.balance
  puts "only #{credits} credits left" if credits < LEAST
end
