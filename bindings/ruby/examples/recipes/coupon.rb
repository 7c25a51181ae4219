# A coupon for 1000 credits. Its code is worth as much: keep it secret.
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  File.write("coupon.txt", client.create_coupon(1000))
  puts "its code is in coupon.txt, #{client.balance} credits left"
end
