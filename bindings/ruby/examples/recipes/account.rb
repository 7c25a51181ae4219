# A new account, paid by a coupon.
require "ninekw"

Ninekw::Client.open do |client| # the key is in NINEKW_API_KEY
  account = client.create_account(ARGV.fetch(0))
  puts "user #{account.text('newuser')}, password #{account.text('newpass')}"
end
